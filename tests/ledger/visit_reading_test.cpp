#include "support/day_generator.h"

#include "ledger/day_reading.h"
#include "ledger/erasure.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"
#include "ledger/visit_reading.h"

#include <algorithm>

namespace countersign {
namespace {

using namespace std::chrono_literals;

const Date lastDay{2026y / 11 / 22};

/// Two days of ninety visits and one of twenty, made once.
class VisitReading : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        folder_ = new TemporaryFolder;
        made_ = generateDays({.store = folder_->path() / "store", .visits = 200, .perDay = 90});
    }
    static void TearDownTestSuite() { delete folder_; }
    static std::filesystem::path store() { return folder_->path() / "store"; }
    static std::vector<Visit> all()
    {
        return readVisits(store(), {made_.firstDay, lastDay}).value();
    }

    static inline TemporaryFolder* folder_{nullptr};
    static inline GeneratedStore made_;
};

TEST_F(VisitReading, FindsEveryVisitOnceInTheOrderOfTheLog)
{
    const std::vector<Visit> visits = all();
    EXPECT_EQ(visits.size(), made_.visits);
    const auto inOrder = [](const Visit& a, const Visit& b) { return a.entry < b.entry; };
    EXPECT_TRUE(std::is_sorted(visits.begin(), visits.end(), inOrder));
    const auto decided = std::count_if(visits.begin(), visits.end(), [](const Visit& each) {
        return each.decision.has_value();
    });
    EXPECT_EQ(static_cast<std::uint64_t>(decided), made_.decisions);
}

TEST_F(VisitReading, SaysOfEachVisitWhatItsEntrySays)
{
    const LedgerReader reader = LedgerReader::open(store()).value();
    for (const Visit& visit : all()) {
        const Entry entry = reader.readEntry(visit.entry).value();
        const auto& content = std::get<RegistrationContent>(entry.content);
        EXPECT_EQ(visit.at, entry.stamp.at);
        EXPECT_EQ(visit.clerk, entry.stamp.staff);
        EXPECT_EQ(visit.outcome, content.outcome);
        EXPECT_EQ(visit.reasons, content.reasons);
        EXPECT_EQ(visit.kind, content.orderKind);
        EXPECT_EQ(visit.tariff, content.tariff);
        EXPECT_EQ(visit.attempts, content.face ? content.face->liveness.attempts : 0);
        EXPECT_EQ(visit.times, content.times);
        EXPECT_FALSE(visit.times.empty());
        EXPECT_TRUE(visit.simulated);
        EXPECT_FALSE(visit.erased);
        if (!visit.decision) continue;
        const Entry decision = reader.readEntry(visit.decision->entry).value();
        const auto& said = std::get<DecisionContent>(decision.content);
        EXPECT_EQ(said.of, visit.entry);
        EXPECT_EQ(said.decision.approved, visit.decision->approved);
        EXPECT_EQ(said.decision.reasons, visit.decision->reasons);
        EXPECT_EQ(decision.stamp.staff, visit.decision->by);
        EXPECT_EQ(decision.stamp.at, visit.decision->at);
    }
}

TEST_F(VisitReading, GivesOnlyTheDaysThatAreAskedFor)
{
    const Date second{std::chrono::sys_days{made_.firstDay} + std::chrono::days{1}};
    const auto visits = readVisits(store(), {second, second}).value();
    EXPECT_EQ(visits.size(), 90U);
    for (const Visit& each : visits)
        EXPECT_EQ(localDate(each.at), second);
    EXPECT_TRUE(readVisits(store(), {2025y / 1 / 1, 2025y / 12 / 31}).value().empty());
    EXPECT_TRUE(readVisits(store(), {lastDay, made_.firstDay}).value().empty());
}

TEST_F(VisitReading, GivesTheNewestWhenOnlySomeAreWanted)
{
    const DateRange range{made_.firstDay, lastDay};
    const auto some = readVisits(store(), range, 30).value();
    std::vector<Visit> newest = all();
    newest.erase(newest.begin(), newest.end() - 30);
    ASSERT_EQ(some.size(), 30U);
    for (std::size_t n = 0; n < some.size(); ++n)
        EXPECT_EQ(some[n].entry, newest[n].entry);
    EXPECT_EQ(readVisits(store(), range, 1000).value(), all());
}

TEST_F(VisitReading, GroupsTheVisitsOfOneHolder)
{
    std::map<std::uint64_t, int> visitsOf;
    std::uint64_t highest = 0;
    for (const Visit& each : all()) {
        EXPECT_NE(each.holder, 0U);
        EXPECT_LE(each.holder, highest + 1) << "numbered as they come";
        highest = std::max(highest, each.holder);
        ++visitsOf[each.holder];
    }
    EXPECT_LT(visitsOf.size(), made_.visits);
    const auto often = std::count_if(visitsOf.begin(), visitsOf.end(), [](const auto& each) {
        return each.second >= 5;
    });
    EXPECT_GE(often, 1) << "the generator has somebody come again and again";
}

TEST_F(VisitReading, ListsWhatWaitsTheOldestFirst)
{
    const auto waiting = readWaiting(store()).value();
    EXPECT_EQ(waiting.size(), made_.waiting);
    std::vector<Visit> expected = all();
    std::erase_if(expected, [](const Visit& each) {
        return standingOf(each) != Standing::Waiting;
    });
    ASSERT_EQ(waiting.size(), expected.size());
    for (std::size_t n = 0; n < waiting.size(); ++n)
        EXPECT_EQ(waiting[n].entry, expected[n].entry);
}

TEST_F(VisitReading, CountsADayFromItsEntries)
{
    const DaySheet sheet = readDay(store(), lastDay).value();
    EXPECT_EQ(sheet.day, lastDay);
    EXPECT_EQ(sheet.visits, readVisits(store(), {lastDay, lastDay}).value());
    std::uint64_t outcomes = 0;
    for (const auto& [outcome, count] : sheet.outcomes)
        outcomes += count;
    EXPECT_EQ(outcomes, 20U);
    std::uint64_t others = sheet.decisions.size();
    for (const auto& [kind, count] : sheet.otherKinds)
        others += count;
    const std::uint64_t entries = sheet.lastEntry.value() - sheet.firstEntry.value() + 1;
    EXPECT_EQ(outcomes + others, entries) << "every entry of the day is in one of these";
    EXPECT_EQ(sheet.waiting, readWaiting(store()).value());
    EXPECT_EQ(sheet.closed, std::nullopt);
}

TEST_F(VisitReading, LeavesLaterVisitsOutOfWhatBlocksADay)
{
    const auto sheet = readDay(store(), made_.firstDay).value();
    EXPECT_TRUE(sheet.waiting.empty()) << "the generator decides everything but on the last day";
    EXPECT_FALSE(sheet.decisions.empty());
}

TEST_F(VisitReading, FindsNothingOnADayWithoutEntries)
{
    const DaySheet sheet = readDay(store(), 2025y / 1 / 1).value();
    EXPECT_TRUE(sheet.visits.empty());
    EXPECT_EQ(sheet.firstEntry, EntryNumber{});
    EXPECT_EQ(sheet.lastEntry, EntryNumber{});
}

TEST_F(VisitReading, TellsOfTheDecisionsOfADay)
{
    const DayEvents events = readDayEvents(store(), lastDay).value();
    const DaySheet sheet = readDay(store(), lastDay).value();
    ASSERT_EQ(events.decided.size(), sheet.decisions.size());
    for (std::size_t n = 0; n < events.decided.size(); ++n)
        EXPECT_EQ(events.decided[n].decision, sheet.decisions[n]);
    EXPECT_TRUE(events.opened.empty());
    EXPECT_TRUE(events.erased.empty());
}

/// With a store of its own, that a test may change.
class VisitChange : public LedgerTest {
protected:
    [[nodiscard]] std::vector<Visit> all() const
    {
        return readVisits(store(), {2020y / 1 / 1, 2040y / 1 / 1}).value();
    }
};

TEST_F(VisitChange, ShowsThatAVisitWasErasedAndNobodyAnyMore)
{
    sealVisits(1, 2);
    const auto ledger = ledgerFor("manager");
    EXPECT_EQ(all().at(0).holder, all().at(1).holder);
    const auto parts = findAllOf(*ledger, EntryNumber{2}).value();
    ASSERT_TRUE(erase(*ledger, ErasureGround::AskedByThePerson, parts));
    for (const Visit& each : all()) {
        EXPECT_TRUE(each.erased);
        EXPECT_EQ(each.holder, 0U);
    }
    const DayEvents events = readDayEvents(store(), localDate(clock_.utc)).value();
    ASSERT_EQ(events.erased.size(), 1U);
    EXPECT_EQ(events.erased[0].ground, "asked-by-the-person");
    EXPECT_EQ(events.erased[0].of.size(), 2U);
    EXPECT_EQ(events.erased[0].by, StaffName{"manager"});
}

TEST_F(VisitChange, LetsNothingWaitThatNobodyCanDecide)
{
    RegistrationRecord visit = visitNumber(1);
    visit.outcome = Outcome::ManagerNeeded;
    visit.reasons = {Reason::MatchDoubtful};
    ASSERT_TRUE(ledgerFor("clerk")->seal(visit));
    EXPECT_EQ(readWaiting(store()).value().size(), 1U);
    EXPECT_EQ(standingOf(all().front()), Standing::Waiting);
    const auto ledger = ledgerFor("manager");
    ASSERT_TRUE(erase(
        *ledger, ErasureGround::AskedByThePerson, findAllOf(*ledger, EntryNumber{2}).value()));
    EXPECT_TRUE(readWaiting(store()).value().empty());
    EXPECT_EQ(standingOf(all().front()), Standing::Refused);
}

TEST_F(VisitChange, NamesTheEntryThatWasAltered)
{
    sealVisits(1, 3);
    tamper("UPDATE entry SET body = zeroblob(length(body)) WHERE number = 3");
    const auto visits = readVisits(store(), {2020y / 1 / 1, 2040y / 1 / 1});
    ASSERT_FALSE(visits);
    EXPECT_EQ(visits.error().code, ErrorCode::LedgerBroken);
    EXPECT_NE(visits.error().detail.find("entry 3"), std::string::npos) << visits.error().detail;
}

TEST_F(VisitChange, ReadsWhileTheLedgerIsOpen)
{
    const auto ledger = ledgerFor("clerk");
    ASSERT_TRUE(ledger->seal(visitNumber(1)));
    EXPECT_EQ(all().size(), 1U);
    ASSERT_TRUE(ledger->seal(visitNumber(2)));
    EXPECT_EQ(all().size(), 2U);
}

} // namespace
} // namespace countersign
