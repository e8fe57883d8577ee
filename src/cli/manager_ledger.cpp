#include "cli/manager_ledger.h"

#include "cli/terminal.h"

namespace countersign::cli {

Result<std::unique_ptr<ManagerLedger>> ManagerLedger::open(
    const std::string& manager,
    const std::optional<std::filesystem::path>& passwordFile,
    const std::filesystem::path& store,
    LogKeyUse use)
{
    auto password = obtainPassword(passwordFile, "Password of " + manager);
    if (!password) return fail(password.error());
    std::unique_ptr<ManagerLedger> opened{new ManagerLedger};
    auto files = Store::open(store, opened->clock_);
    if (!files) return fail(files.error());
    opened->store_ = std::move(*files);
    auto keys = opened->store_->signIn(StaffName{manager}, *password, use);
    if (!keys) return fail(signInError(keys.error(), "--manager " + manager));
    auto ledger = Ledger::open(
        *opened->store_, std::move(*keys), opened->clock_, opened->random_, COUNTERSIGN_PROGRAM);
    if (!ledger) return fail(ledger.error());
    opened->ledger_ = std::move(*ledger);
    return opened;
}

} // namespace countersign::cli
