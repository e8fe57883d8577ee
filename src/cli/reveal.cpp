#include "cli/reveal.h"

#include "cli/terminal.h"

#include "ledger/ledger.h"

namespace countersign::cli {

Result<PersonalRecord> revealAs(
    const std::string& manager,
    const std::optional<std::filesystem::path>& passwordFile,
    const std::filesystem::path& folder,
    std::uint64_t entry)
{
    auto password = obtainPassword(passwordFile, "Password of " + manager);
    if (!password) return fail(password.error());
    auto store = Store::open(folder);
    if (!store) return fail(store.error());
    auto keys = store->signIn(StaffName{manager}, *password);
    if (!keys) return fail(signInError(keys.error(), "--manager " + manager));
    const SystemClock clock;
    SystemRandom random;
    auto ledger = Ledger::open(*store, std::move(*keys), clock, random, COUNTERSIGN_PROGRAM);
    if (!ledger) return fail(ledger.error());
    return (*ledger)->reveal(EntryNumber{entry});
}

} // namespace countersign::cli
