#include "ledger/audit.h"
#include "ledger/day_closing.h"
#include "ledger/erasure.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"
#include "ledger/log_pen_detail.h"

#include <gmock/gmock.h>

namespace countersign {
namespace {

using testing::HasSubstr;
using namespace std::chrono_literals;

class DayClosingTest : public LedgerTest {
protected:
    [[nodiscard]] Date today() const { return localDate(clock_.utc); }
    [[nodiscard]] Date yesterday() const { return localDate(clock_.utc - 24h); }
    void letPass(std::chrono::milliseconds time)
    {
        clock_.utc += time;
        clock_.sinceBoot += time;
    }
    /// Seals a visit as the clerk.
    SealReceipt seal(int n, Outcome outcome)
    {
        RegistrationRecord visit = visitNumber(n);
        visit.card = cardOf(n);
        visit.outcome = outcome;
        if (outcome == Outcome::ManagerNeeded) visit.reasons = {Reason::MatchDoubtful};
        if (outcome == Outcome::Refused) visit.reasons = {Reason::NotTheHolder};
        return ledgerFor("clerk")->seal(visit).value();
    }
    Result<SealReceipt> close(Date day)
    {
        return closeDay(*ledgerFor("manager"), day, clock_.utcNow());
    }
    /// Writes whatever a manager who does not use this program could write.
    SealReceipt forge(const EntryContent& content)
    {
        const auto ledger = ledgerFor("manager");
        return ledger->pen()
            .append([&](EntryNumber) -> Result<Draft> { return Draft{content}; })
            .value();
    }
    /// Entry and kind of damage of what an audit finds.
    void expectWrong(EntryNumber entry, const char* what)
    {
        store_.reset();
        const auto report = auditStore(store()).value();
        ASSERT_TRUE(report.firstWrong);
        EXPECT_EQ(report.firstWrong->entry, entry);
        EXPECT_EQ(report.firstWrong->damage, Damage::DayWrong);
        EXPECT_THAT(report.firstWrong->what, HasSubstr(what));
    }
    void expectGood()
    {
        store_.reset();
        const auto report = auditStore(store(), {.everySignature = true}).value();
        EXPECT_TRUE(report.isGood()) << report.firstWrong->what;
    }
    template <typename Content>
    Content contentOf(EntryNumber entry)
    {
        return std::get<Content>(LedgerReader::open(store())->readEntry(entry).value().content);
    }
};

TEST_F(DayClosingTest, CountsTheVisitsOfTheDayInChina)
{
    seal(1, Outcome::Registered);
    letPass(24h);
    seal(2, Outcome::Registered);
    seal(3, Outcome::Registered);
    seal(4, Outcome::Refused);
    const auto closed = close(today());
    ASSERT_TRUE(closed) << closed.error().detail;
    const auto content = contentOf<DayClose>(closed->entry);
    EXPECT_EQ(content.day, today());
    EXPECT_EQ(content.upTo.value(), closed->entry.value() - 1);
    const std::map<Outcome, std::uint64_t> expected{
        {Outcome::Registered, 2}, {Outcome::Refused, 1}};
    EXPECT_EQ(content.visits, expected);
    EXPECT_EQ(content.undecided, 0U);
    EXPECT_TRUE(close(yesterday()));
    expectGood();
}

TEST_F(DayClosingTest, BeginsTheDayAtMidnightInChina)
{
    const auto midnight = std::chrono::sys_days{today()} + 24h - 8h; // of the night that comes
    letPass(midnight - 1ms - clock_.utc);
    seal(1, Outcome::Registered);
    letPass(1ms);
    seal(2, Outcome::Refused);
    using Counts = std::map<Outcome, std::uint64_t>;
    const auto before = close(yesterday());
    const auto after = close(today());
    EXPECT_EQ(contentOf<DayClose>(before->entry).visits, (Counts{{Outcome::Registered, 1}}));
    EXPECT_EQ(contentOf<DayClose>(after->entry).visits, (Counts{{Outcome::Refused, 1}}));
    expectGood();
}

TEST_F(DayClosingTest, IsForAManagerAndADayThatHasBegunAndIsOpen)
{
    const auto clerk = closeDay(*ledgerFor("clerk"), today(), clock_.utc);
    EXPECT_EQ(clerk.error().code, ErrorCode::NotAllowed);
    const auto future = close(localDate(clock_.utc + 24h));
    EXPECT_EQ(future.error().code, ErrorCode::NotAllowed);
    EXPECT_THAT(future.error().detail, HasSubstr("future"));
    ASSERT_TRUE(close(today())); // nothing happened: that is said too
    const auto again = close(today());
    EXPECT_EQ(again.error().code, ErrorCode::NotAllowed);
    EXPECT_THAT(again.error().detail, HasSubstr("closed already"));
    EXPECT_EQ(
        reopenDay(*ledgerFor("clerk"), today(), ReopenReason::LateVisit).error().code,
        ErrorCode::NotAllowed);
    EXPECT_EQ(LedgerReader::open(store())->readSize().value(), 2U);
    expectGood();
}

TEST_F(DayClosingTest, WaitsForVisitsOfThisAndEarlierDaysButNotForLaterOnes)
{
    seal(1, Outcome::ManagerNeeded); // entry 2
    letPass(24h);
    seal(2, Outcome::ManagerNeeded); // entry 3
    const auto both = close(today());
    EXPECT_EQ(both.error().code, ErrorCode::NotAllowed);
    EXPECT_THAT(both.error().detail, HasSubstr("entries 2, 3"));
    const auto one = close(yesterday());
    EXPECT_THAT(one.error().detail, HasSubstr("entries 2"));
    const auto person = ledgerFor("manager");
    ASSERT_TRUE(erase(
        *person, ErasureGround::AskedByThePerson, findAllOf(*person, EntryNumber{2}).value()));
    const auto closed = close(yesterday()); // nobody can decide about who is erased
    ASSERT_TRUE(closed) << closed.error().detail;
    EXPECT_EQ(contentOf<DayClose>(closed->entry).visits.at(Outcome::ManagerNeeded), 1U);
    EXPECT_FALSE(close(today()));
    expectGood();
}

TEST_F(DayClosingTest, CanBeTakenBackAndDoneAgain)
{
    const auto closed = close(today());
    seal(1, Outcome::Registered); // late: it is let in, and the close is not right any more
    const auto reopened = reopenDay(*ledgerFor("manager"), today(), ReopenReason::LateVisit);
    ASSERT_TRUE(reopened) << reopened.error().detail;
    const auto content = contentOf<DayReopened>(reopened->entry);
    EXPECT_EQ(content.day, today());
    EXPECT_EQ(content.close, closed->entry);
    EXPECT_EQ(content.reason, ReopenReason::LateVisit);
    const auto again = reopenDay(*ledgerFor("manager"), today(), ReopenReason::LateVisit);
    EXPECT_EQ(again.error().code, ErrorCode::NotAllowed);
    EXPECT_THAT(again.error().detail, HasSubstr("not closed"));
    const auto second = close(today());
    ASSERT_TRUE(second);
    EXPECT_EQ(contentOf<DayClose>(second->entry).visits.at(Outcome::Registered), 1U);
    expectGood();
}

TEST_F(DayClosingTest, AnAuditFindsWrongFigures)
{
    seal(1, Outcome::Registered);
    const auto forged = forge(DayClose{today(), EntryNumber{2}, {{Outcome::Registered, 2}}, 0});
    expectWrong(forged.entry, "counts");
}

TEST_F(DayClosingTest, AnAuditFindsACloseThatHidesWhatWaits)
{
    seal(1, Outcome::ManagerNeeded);
    const auto forged = forge(DayClose{today(), EntryNumber{2}, {{Outcome::ManagerNeeded, 1}}, 0});
    expectWrong(forged.entry, "waited");
}

TEST_F(DayClosingTest, AnAuditFindsACloseThatDidNotLookAtEverything)
{
    seal(1, Outcome::Registered);
    const auto forged = forge(DayClose{today(), EntryNumber{1}, {}, 0});
    expectWrong(forged.entry, "entry before");
}

TEST_F(DayClosingTest, AnAuditFindsADayClosedTwice)
{
    ASSERT_TRUE(close(today()));
    const auto forged = forge(DayClose{today(), EntryNumber{2}, {}, 0});
    expectWrong(forged.entry, "already");
}

TEST_F(DayClosingTest, AnAuditFindsADayClosedBeforeItBegan)
{
    const auto forged = forge(DayClose{localDate(clock_.utc + 24h), EntryNumber{1}, {}, 0});
    expectWrong(forged.entry, "not begun");
}

TEST_F(DayClosingTest, AnAuditFindsAReopeningOfADayThatIsNotClosed)
{
    const auto forged = forge(DayReopened{today(), EntryNumber{1}, ReopenReason::FiguresWrong});
    expectWrong(forged.entry, "closed it");
}

TEST_F(DayClosingTest, AnAuditFindsAReopeningThatNamesAnotherClose)
{
    ASSERT_TRUE(close(yesterday()));
    ASSERT_TRUE(close(today()));
    const auto forged = forge(DayReopened{today(), EntryNumber{2}, ReopenReason::FiguresWrong});
    expectWrong(forged.entry, "closed it");
}

} // namespace
} // namespace countersign
