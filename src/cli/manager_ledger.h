#pragma once

#include "ledger/ledger.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace countersign::cli {

/// A store's log, opened by a manager for one command.
class ManagerLedger {
public:
    /// Asks for the password unless it is in the file. Errors: the password's (naming
    /// `--manager`), the store's, the log's.
    [[nodiscard]] static Result<std::unique_ptr<ManagerLedger>> open(
        const std::string& manager,
        const std::optional<std::filesystem::path>& passwordFile,
        const std::filesystem::path& store,
        LogKeyUse use = LogKeyUse::Needed);

    [[nodiscard]] Ledger& ledger() { return *ledger_; }

private:
    ManagerLedger() = default;
    SystemClock clock_;
    SystemRandom random_;
    std::optional<Store> store_;
    std::unique_ptr<Ledger> ledger_;
};

} // namespace countersign::cli
