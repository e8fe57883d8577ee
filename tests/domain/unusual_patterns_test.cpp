#include "domain/seen_visits.h"
#include "domain/unusual_patterns.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using namespace std::chrono_literals;

/// So many visits of one clerk, beginning at nine.
std::vector<Visit>
visitsEvery(std::chrono::minutes step, int count, Outcome outcome = Outcome::Registered)
{
    std::vector<Visit> visits;
    for (int n = 0; n < count; ++n)
        visits.push_back(seenVisit(static_cast<std::uint64_t>(n + 1), 9h + n * step, outcome));
    return visits;
}

TEST(UnusualPatterns, FindsNothingInAnOrdinaryDay)
{
    std::vector<Visit> visits = visitsEvery(5min, 60);
    for (Visit& each : visits)
        each.holder = each.entry.value();
    EXPECT_TRUE(findUnusual(visits, {}).empty());
    EXPECT_TRUE(findUnusual({}, {}).empty());
}

TEST(UnusualPatterns, FindsManyRegistrationsOfOneClerkInAShortTime)
{
    const PatternPolicy policy; // six in fifteen minutes
    EXPECT_TRUE(findUnusual(visitsEvery(2min, 6), policy).empty());
    const auto found = findUnusual(visitsEvery(2min, 7), policy);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, PatternKind::ManyRegistrations);
    EXPECT_EQ(found[0].clerk, StaffName{"clerk"});
    EXPECT_EQ(found[0].count, 7U);
    EXPECT_EQ(found[0].entries.size(), 7U);
    EXPECT_EQ(found[0].within, 12min);
}

TEST(UnusualPatterns, CountsEachClerkByThemselves)
{
    std::vector<Visit> visits = visitsEvery(2min, 12);
    for (std::size_t n = 0; n < visits.size(); n += 2)
        visits[n].clerk = StaffName{"lin"};
    EXPECT_TRUE(findUnusual(visits, {}).empty());
}

TEST(UnusualPatterns, MakesOnePatternOfWhatGoesOnAndTwoOfWhatStops)
{
    EXPECT_EQ(findUnusual(visitsEvery(1min, 40), {}).size(), 1U);
    std::vector<Visit> visits = visitsEvery(1min, 20);
    for (std::size_t n = 10; n < visits.size(); ++n)
        visits[n].at += 2h;
    const auto found = findUnusual(visits, {});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].entries.front(), EntryNumber{1});
    EXPECT_EQ(found[1].entries.front(), EntryNumber{11});
    EXPECT_EQ(found[1].count, 10U);
}

TEST(UnusualPatterns, FindsManyRefusalsWithinAnHour)
{
    EXPECT_TRUE(findUnusual(visitsEvery(10min, 4, Outcome::Refused), {}).empty());
    const auto found = findUnusual(visitsEvery(10min, 5, Outcome::Refused), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, PatternKind::ManyRefusals);
}

TEST(UnusualPatterns, FindsWorkOutsideOpeningHours)
{
    const std::vector<Visit> visits{
        seenVisit(1, 7h + 59min), seenVisit(2, 8h), seenVisit(3, 20h + 59min), seenVisit(4, 21h)};
    const auto found = findUnusual(visits, {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, PatternKind::OutsideHours);
    EXPECT_EQ(found[0].entries, (std::vector{EntryNumber{1}, EntryNumber{4}}));
}

TEST(UnusualPatterns, FindsOnePersonAgainAndAgainWhoeverServesThem)
{
    std::vector<Visit> visits = visitsEvery(60min, 4);
    visits[1].clerk = StaffName{"lin"};
    for (Visit& each : visits)
        each.holder = 7;
    auto found = findUnusual(visits, {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, PatternKind::OneHolderOften);
    EXPECT_EQ(found[0].clerk, std::nullopt);
    for (Visit& each : visits)
        each.holder = 0; // not known who
    EXPECT_TRUE(findUnusual(visits, {}).empty());
}

TEST(UnusualPatterns, FindsManyOtherActionsAndManyApprovalsOfOneClerkOnADay)
{
    std::vector<Visit> visits = visitsEvery(60min, 4, Outcome::ManagerNeeded);
    for (Visit& each : visits) {
        each.otherActions = true;
        decide(each, true);
    }
    const auto found = findUnusual(visits, {});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].kind, PatternKind::ManyOtherActions);
    EXPECT_EQ(found[1].kind, PatternKind::ManyApprovals);
    visits[0].at -= 24h; // three on each day at the most
    EXPECT_TRUE(findUnusual(visits, {}).empty());
}

TEST(UnusualPatterns, KeepsToTheThresholdsOfThePolicy)
{
    PatternPolicy policy;
    policy.registrationsAtMost = 1;
    policy.registrationMinutes = 5;
    EXPECT_EQ(findUnusual(visitsEvery(5min, 2), policy).size(), 1U);
    EXPECT_TRUE(findUnusual(visitsEvery(6min, 2), policy).empty());
}

} // namespace
} // namespace countersign
