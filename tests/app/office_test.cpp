#include "support/day_generator.h"

#include "app/composition.h"
#include "app/office.h"
#include "ledger/audit.h"
#include "ledger/day_reading.h"
#include "ledger/sample_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using namespace std::chrono_literals;

/// A day that is over, whatever the machine's clock says.
constexpr Date day{2026y / 1 / 15};

/// A station with a store of one day; of its devices and models none is used.
class Office : public testing::Test {
protected:
    void SetUp() override
    {
        made_ = generateDays({.store = store(), .visits = 60, .perDay = 60, .lastDay = day});
        ASSERT_GT(made_.waiting, 1U);
    }
    [[nodiscard]] std::filesystem::path store() const { return folder_.path() / "store"; }
    void signIn(const char* name)
    {
        StationOptions options;
        options.store = store();
        options.models = folder_.path();
        station_ = CounterStation::create(options);
        const auto who = station_->signIn(StaffName{name}, SecretBytes::fromText(password));
        ASSERT_TRUE(who) << who.error().detail;
    }
    VisitOffice& visits() { return station_->offices().visits; }
    DayOffice& days() { return station_->offices().days; }
    /// Approves or refuses everything that waits.
    void decideAll(bool approve)
    {
        const auto waiting = visits().readWaiting();
        for (const Visit& each : waiting.value()) {
            const auto opened = visits().open(each.entry, RevealReason::Review);
            ASSERT_TRUE(opened) << opened.error().detail;
            const auto suitable = suitableReasons(opened->record);
            const ReviewDecision decision{
                approve,
                approve ? std::vector{suitable.front()} : std::vector{ReviewReason::NotConvinced}};
            const auto sealed = visits().decide(*opened, decision, {});
            ASSERT_TRUE(sealed) << sealed.error().detail;
        }
    }

    TemporaryFolder folder_;
    GeneratedStore made_;
    std::unique_ptr<CounterStation> station_;
};

TEST_F(Office, ShowsAManagerTheVisitsAndWhoWasThere)
{
    signIn("manager");
    const auto all = visits().readVisits({day, day}, 0);
    ASSERT_TRUE(all) << all.error().detail;
    EXPECT_EQ(all->size(), 60U);
    EXPECT_EQ(visits().readVisits({day, day}, 10).value().size(), 10U);
    std::vector<EntryNumber> entries;
    for (const Visit& each : *all)
        entries.push_back(each.entry);
    const auto holders = visits().readHolders(entries);
    ASSERT_TRUE(holders) << holders.error().detail;
    ASSERT_EQ(holders->size(), 60U);
    for (const MaskedHolder& each : *holders)
        EXPECT_THAT(each.name, testing::EndsWith("**"));
}

TEST_F(Office, RefusesEverythingToAClerk)
{
    signIn("clerk");
    const auto refused = [](const auto& result) {
        return !result && result.error().code == ErrorCode::NotAllowed;
    };
    EXPECT_TRUE(refused(visits().readVisits({day, day}, 0)));
    EXPECT_TRUE(refused(visits().readWaiting()));
    EXPECT_TRUE(refused(visits().readHolders({EntryNumber{2}})));
    EXPECT_TRUE(refused(visits().open(EntryNumber{2}, RevealReason::QualityCheck)));
    EXPECT_TRUE(refused(visits().prove(EntryNumber{2})));
    EXPECT_TRUE(refused(
        visits().decide({{}, visitNumber(1), {}, {}}, {false, {ReviewReason::NotConvinced}}, {})));
    EXPECT_TRUE(refused(days().readDay(day)));
    EXPECT_TRUE(refused(days().closeDay(day)));
    EXPECT_TRUE(refused(days().reopenDay(day, ReopenReason::LateVisit)));
}

TEST_F(Office, OpensAVisitWithEverythingOnceTheLogSaysSo)
{
    signIn("manager");
    const Visit waiting = visits().readWaiting().value().front();
    const auto opened = visits().open(waiting.entry, RevealReason::Review);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ(opened->visit.entry, waiting.entry);
    EXPECT_EQ(opened->visit.outcome, waiting.outcome);
    EXPECT_EQ(opened->record.outcome, Outcome::ManagerNeeded);
    EXPECT_EQ(opened->record.clerk, waiting.clerk);
    EXPECT_EQ(opened->record.card.document.name.size(), 9U) << "three characters";
    EXPECT_FALSE(opened->record.card.portrait.empty());
    EXPECT_TRUE(opened->erased.empty());
    const auto events = readDayEvents(store(), localDate(SystemClock{}.utcNow())).value();
    ASSERT_FALSE(events.opened.empty());
    EXPECT_EQ(events.opened.back().entry, opened->revealedBy);
    EXPECT_EQ(events.opened.back().of, waiting.entry);
    EXPECT_EQ(events.opened.back().reason, RevealReason::Review);
    EXPECT_EQ(
        visits().open(EntryNumber{1}, RevealReason::Review).error().code, ErrorCode::NotFound);
}

TEST_F(Office, DecidesWhatWaitsWithoutTheClerk)
{
    signIn("manager");
    const auto before = visits().readWaiting().value();
    const auto opened = visits().open(before.front().entry, RevealReason::Review).value();
    const ReviewDecision refusal{false, {ReviewReason::NotConvinced}};
    const auto sealed = visits().decide(opened, refusal, {"不像", "", "", ""});
    ASSERT_TRUE(sealed) << sealed.error().detail;
    const auto after = visits().readWaiting().value();
    EXPECT_EQ(after.size(), before.size() - 1);
    const auto all = visits().readVisits({day, day}, 0).value();
    for (const Visit& each : all)
        if (each.entry == before.front().entry) {
            EXPECT_EQ(standingOf(each), Standing::RefusedByManager);
            EXPECT_EQ(each.decision->entry, sealed->entry);
            EXPECT_EQ(each.decision->by, StaffName{"manager"});
        }
    EXPECT_EQ(visits().decide(opened, refusal, {}).error().code, ErrorCode::NotAllowed)
        << "once only";
}

TEST_F(Office, ProvesThatAnEntryIsInTheLog)
{
    signIn("manager");
    const auto size = visits().prove(EntryNumber{5});
    ASSERT_TRUE(size) << size.error().detail;
    EXPECT_GE(*size, 61U);
    EXPECT_EQ(visits().prove(EntryNumber{100'000}).error().code, ErrorCode::NotFound);
}

TEST_F(Office, ClosesADayOnceNothingWaitsAndOpensItAgain)
{
    signIn("manager");
    EXPECT_EQ(days().closeDay(day).error().code, ErrorCode::NotAllowed) << "visits still wait";
    decideAll(true);
    const auto closed = days().closeDay(day);
    ASSERT_TRUE(closed) << closed.error().detail;
    const DaySheet sheet = days().readDay(day).value();
    ASSERT_TRUE(sheet.closed);
    EXPECT_EQ(sheet.closed->entry, closed->entry);
    EXPECT_EQ(sheet.closed->by, StaffName{"manager"});
    EXPECT_TRUE(sheet.waiting.empty());
    EXPECT_EQ(sheet.standings.count(Standing::Waiting), 0U);
    EXPECT_EQ(days().closeDay(day).error().code, ErrorCode::NotAllowed) << "closed already";
    EXPECT_EQ(days().closeDay(2990y / 1 / 1).error().code, ErrorCode::NotAllowed);
    ASSERT_TRUE(days().reopenDay(day, ReopenReason::FiguresWrong));
    EXPECT_EQ(days().readDay(day).value().closed, std::nullopt);
    EXPECT_EQ(
        days().reopenDay(day, ReopenReason::FiguresWrong).error().code, ErrorCode::NotAllowed);
    ASSERT_TRUE(days().closeDay(day));
    EXPECT_TRUE(days().readDay(day).value().closed);
    station_.reset();
    const auto audit = auditStore(store()).value();
    EXPECT_TRUE(audit.isGood()) << audit.firstWrong->what;
}

TEST_F(Office, ReportsAClosedDayWithAProof)
{
    signIn("manager");
    decideAll(false);
    const auto closed = days().closeDay(day).value();
    const DayReport report = readDayReport(store(), day, {}).value();
    EXPECT_EQ(report.sheet.closed->entry, closed.entry);
    EXPECT_FALSE(report.proof.empty());
}

} // namespace
} // namespace countersign
