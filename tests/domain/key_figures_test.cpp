#include "domain/key_figures.h"
#include "domain/seen_visits.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using namespace std::chrono_literals;

TEST(KeyFigures, AreEmptyOfNothing) { EXPECT_EQ(keyFiguresOf({}), KeyFigures{}); }

TEST(KeyFigures, CountHowVisitsStandAfterAllDecisions)
{
    std::vector<Visit> visits{
        seenVisit(1, 9h),
        seenVisit(2, 9h, Outcome::Refused, "lin"),
        seenVisit(3, 10h, Outcome::ManagerNeeded),
        seenVisit(4, 10h, Outcome::ManagerNeeded),
        seenVisit(5, 11h, Outcome::ManagerNeeded, "lin")};
    decide(visits[2], true);
    decide(visits[3], false);
    const KeyFigures figures = keyFiguresOf(visits);
    EXPECT_EQ(figures.visits, (VisitCount{2, 1, 2}));
    EXPECT_EQ(figures.visits.all(), 5U);
    EXPECT_EQ(figures.clerks.at(StaffName{"clerk"}), (VisitCount{2, 0, 1}));
    EXPECT_EQ(figures.clerks.at(StaffName{"lin"}), (VisitCount{0, 1, 1}));
    EXPECT_EQ(figures.outcomes.at(Outcome::ManagerNeeded), 3U);
    EXPECT_EQ(figures.standings.at(Standing::Approved), 1U);
    EXPECT_EQ(figures.standings.at(Standing::RefusedByManager), 1U);
}

TEST(KeyFigures, CountHoursInChina)
{
    const std::vector<Visit> visits{
        seenVisit(1, 0h), seenVisit(2, 23h + 59min), seenVisit(3, 9h + 59min)};
    const KeyFigures figures = keyFiguresOf(visits);
    EXPECT_EQ(figures.hours[0].registered, 1U);
    EXPECT_EQ(figures.hours[23].registered, 1U);
    EXPECT_EQ(figures.hours[9].registered, 1U);
    EXPECT_EQ(figures.hours[10].registered, 0U);
}

TEST(KeyFigures, TakeTheMedianOfWholeVisitsAndOfEachStep)
{
    std::vector<Visit> visits{
        seenVisit(1, 9h), seenVisit(2, 9h), seenVisit(3, 9h), seenVisit(4, 9h)};
    visits[0].times = {{VisitStep::Card, 10s}, {VisitStep::Face, 30s}};
    visits[1].times = {{VisitStep::Card, 20s}};
    visits[2].times = {{VisitStep::Card, 90s}, {VisitStep::Face, 20s}};
    const KeyFigures figures = keyFiguresOf(visits); // the last one was not measured
    EXPECT_EQ(figures.medianTime, 40s);
    EXPECT_EQ(figures.medianSteps, (StepTimes{{VisitStep::Card, 20s}, {VisitStep::Face, 20s}}));
}

TEST(KeyFigures, CountRetriesReasonsAndCauses)
{
    std::vector<Visit> visits{
        seenVisit(1, 9h, Outcome::Refused), seenVisit(2, 9h), seenVisit(3, 9h)};
    visits[0].attempts = 3;
    visits[0].causes = {Cause::TooDark, Cause::TooDark, Cause::TimedOut};
    visits[0].reasons = {Reason::FaceCheckFailed};
    visits[1].attempts = 2;
    visits[1].causes = {Cause::TooDark};
    const KeyFigures figures = keyFiguresOf(visits);
    EXPECT_EQ(figures.retried, 2U);
    EXPECT_EQ(figures.causes.at(Cause::TooDark), 3U);
    EXPECT_EQ(figures.causes.at(Cause::TimedOut), 1U);
    EXPECT_EQ(figures.reasons.at(Reason::FaceCheckFailed), 1U);
}

} // namespace
} // namespace countersign
