#include "app/first_run.h"
#include "ledger/store.h"

#include <system_error>
#include <utility>

namespace countersign {

bool isNewOutlet(const std::filesystem::path& store)
{
    std::error_code failed;
    if (!std::filesystem::exists(store, failed)) return !failed;
    return std::filesystem::is_directory(store, failed) &&
           std::filesystem::is_empty(store, failed) && !failed;
}

Result<OutletKey> createOutlet(NewOutlet wanted)
{
    const SystemClock clock;
    SystemRandom random;
    NewStore store{std::move(wanted.store), std::move(wanted.outlet), {}, COUNTERSIGN_PROGRAM, {}};
    store.staff.push_back(
        {{std::move(wanted.manager.name), Role::Manager}, std::move(wanted.manager.password)});
    if (wanted.clerk)
        store.staff.push_back(
            {{std::move(wanted.clerk->name), Role::Clerk}, std::move(wanted.clerk->password)});
    auto created = createStore(store, clock, random);
    if (!created) return fail(created.error());
    return OutletKey{std::move(created->origin), std::move(created->publicKey)};
}

} // namespace countersign
