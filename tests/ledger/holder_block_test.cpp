#include "ledger/audit.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"

namespace countersign {
namespace {

/// Two visits of one holder (entries 2 and 3) and one of somebody else (entry 4).
class HolderBlockTest : public LedgerTest {
protected:
    void SetUp() override
    {
        LedgerTest::SetUp();
        const auto clerk = ledgerFor("clerk");
        for (int n = 1; n <= 3; ++n) {
            RegistrationRecord visit = visitNumber(n);
            visit.card = cardOf(n == 3 ? 2 : 1);
            ASSERT_TRUE(clerk->seal(visit));
        }
    }
    bool isBlocked(int person)
    {
        return ledgerFor("clerk")
            ->readHistory(cardOf(person).document.number, localDate(clock_.utc))
            ->blocked;
    }
    ErrorCode errorOf(const std::string& who, std::uint64_t of)
    {
        const auto sealed = ledgerFor(who)->setBlocked(EntryNumber{of}, true);
        EXPECT_FALSE(sealed);
        return sealed ? ErrorCode::Cancelled : sealed.error().code;
    }
};

TEST_F(HolderBlockTest, StopsTheHolderInAnyOfTheirEntriesAndNobodyElse)
{
    const auto sealed = ledgerFor("manager")->setBlocked(EntryNumber{3}, true);
    ASSERT_TRUE(sealed) << sealed.error().detail;
    EXPECT_TRUE(isBlocked(1));
    EXPECT_FALSE(isBlocked(2));
    const Entry entry = LedgerReader::open(store())->readEntry(sealed->entry).value();
    EXPECT_EQ(entry.stamp.staff, StaffName{"manager"});
    EXPECT_EQ(std::get<HolderBlock>(entry.content), (HolderBlock{EntryNumber{3}, true}));
    EXPECT_TRUE(auditStore(store())->isGood());
}

TEST_F(HolderBlockTest, LastsUntilTheNewestSaysOtherwise)
{
    const auto manager = ledgerFor("manager");
    ASSERT_TRUE(manager->setBlocked(EntryNumber{3}, true));
    ASSERT_TRUE(manager->setBlocked(EntryNumber{2}, false)); // the same holder's other visit
    EXPECT_FALSE(isBlocked(1));
    ASSERT_TRUE(manager->setBlocked(EntryNumber{2}, true));
    EXPECT_TRUE(isBlocked(1));
}

TEST_F(HolderBlockTest, OutlivesTheStoresClosing)
{
    ASSERT_TRUE(ledgerFor("manager")->setBlocked(EntryNumber{2}, true));
    close();
    EXPECT_TRUE(isBlocked(1));
}

TEST_F(HolderBlockTest, IsNotForAClerk)
{
    EXPECT_EQ(errorOf("clerk", 2), ErrorCode::NotAllowed);
    EXPECT_FALSE(isBlocked(1));
}

TEST_F(HolderBlockTest, NeedsAnEntryThatHasAHolder)
{
    EXPECT_EQ(errorOf("manager", 1), ErrorCode::NotFound);  // the store's creation
    EXPECT_EQ(errorOf("manager", 99), ErrorCode::NotFound); // none
    EXPECT_EQ(LedgerReader::open(store())->readSize().value(), 4U);
}

} // namespace
} // namespace countersign
