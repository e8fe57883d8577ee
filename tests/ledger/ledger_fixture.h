#pragma once

#include "ledger/ledger.h"
#include "ledger/sample_store.h"
#include "ledger/unlocked_approver.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace countersign {

/// A folder with a store in it, and the means to open it.
class LedgerTest : public testing::Test {
protected:
    void SetUp() override;

    /// Opens the store where it is closed and signs in.
    [[nodiscard]] std::unique_ptr<Ledger> ledgerFor(const std::string& name);
    void close() { store_.reset(); }
    /// Seals visits first..last as the clerk, and closes the store again.
    void sealVisits(int first, int last);
    /// A manager's password, proven at the open store.
    [[nodiscard]] UnlockedApprover approverFor(const std::string& name) const;
    /// Changes the closed ledger file behind the program's back, past the triggers.
    void tamper(const std::string& sql) const;

    [[nodiscard]] std::filesystem::path store() const { return folder_.path() / "store"; }

    TemporaryFolder folder_;
    FakeClock clock_;
    SeededRandom random_;
    StoreIdentity identity_;
    std::optional<Store> store_;
};

} // namespace countersign
