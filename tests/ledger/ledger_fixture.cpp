#include "ledger/ledger_fixture.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace countersign {

void LedgerTest::SetUp()
{
    const auto created = createStore(newStore(store()), clock_, random_);
    ASSERT_TRUE(created) << created.error().detail;
    identity_ = *created;
}

std::unique_ptr<Ledger> LedgerTest::ledgerFor(const std::string& name)
{
    if (!store_) {
        Result<Store> opened = Store::open(store(), clock_);
        EXPECT_TRUE(opened) << opened.error().detail;
        store_ = std::move(*opened);
    }
    Result<UnlockedKeys> keys = store_->signIn(StaffName{name}, SecretBytes::fromText(password));
    EXPECT_TRUE(keys) << keys.error().detail;
    auto ledger = Ledger::open(*store_, std::move(*keys), clock_, random_, "countersign test");
    EXPECT_TRUE(ledger) << ledger.error().detail;
    return std::move(*ledger);
}

void LedgerTest::sealVisits(int first, int last)
{
    const auto ledger = ledgerFor("clerk");
    for (int n = first; n <= last; ++n) {
        const auto sealed = ledger->seal(visitNumber(n));
        ASSERT_TRUE(sealed) << sealed.error().detail;
    }
    close();
}

UnlockedApprover LedgerTest::approverFor(const std::string& name) const
{
    Result<UnlockedKeys> keys = store_->signIn(StaffName{name}, SecretBytes::fromText(password));
    EXPECT_TRUE(keys) << keys.error().detail;
    return UnlockedApprover{std::move(*keys)};
}

void LedgerTest::tamper(const std::string& sql) const
{
    SQLite::Database database{(store() / "ledger.db").string(), SQLite::OPEN_READWRITE};
    std::vector<std::string> triggers;
    {
        SQLite::Statement names{database, "SELECT name FROM sqlite_schema WHERE type = 'trigger'"};
        while (names.executeStep())
            triggers.push_back(names.getColumn(0).getString());
    }
    database.exec("PRAGMA synchronous = OFF"); // for speed
    SQLite::Transaction transaction{database};
    for (const std::string& name : triggers)
        database.exec("DROP TRIGGER " + name);
    database.exec(sql);
    transaction.commit();
}

} // namespace countersign
