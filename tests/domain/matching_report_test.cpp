#include "domain/matching_report.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace countersign {
namespace {

/// 0, 1, ..., count - 1, each times `step`.
std::vector<double> ramp(int count, double step, double start = 0)
{
    std::vector<double> values;
    for (int i = 0; i < count; ++i)
        values.push_back(start + i * step);
    return values;
}

TEST(MatchingReport, OfAPerfectMatcherHasNoErrors)
{
    const auto report = evaluateMatching({{0.8, 0.9}, {0.1, 0.2}});
    ASSERT_TRUE(report.has_value());
    EXPECT_DOUBLE_EQ(report->equalErrorRate, 0);
    EXPECT_DOUBLE_EQ(report->areaUnderCurve, 1);
}

TEST(MatchingReport, OfAMatcherThatGuessesIsEven)
{
    const auto report = evaluateMatching({ramp(100, 0.01), ramp(100, 0.01)});
    ASSERT_TRUE(report.has_value());
    EXPECT_DOUBLE_EQ(report->areaUnderCurve, 0.5);
    EXPECT_NEAR(report->equalErrorRate, 0.5, 0.01);
}

TEST(MatchingReport, FindsTheEqualErrorOfOverlappingScores)
{
    // One of four on either side is wrong at 0.5.
    const auto report = evaluateMatching({{0.4, 0.7, 0.8, 0.9}, {0.1, 0.2, 0.3, 0.6}});
    ASSERT_TRUE(report.has_value());
    EXPECT_DOUBLE_EQ(report->equalErrorRate, 0.25);
}

TEST(MatchingReport, TakesTheLowestThresholdThatKeepsTheRate)
{
    const MatchScores scores{ramp(1000, 0.001), ramp(1000, 0.001, -0.5)};
    const auto report = evaluateMatching(scores);
    ASSERT_TRUE(report.has_value() && report->atOnePercent && report->atOneInThousand);
    EXPECT_DOUBLE_EQ(report->atOnePercent->falseMatchRate, 0.01);
    // Ten impostors, from 0.490 on, may match: so may all genuine pairs from there on.
    EXPECT_NEAR(report->atOnePercent->threshold, 0.489, 1e-9);
    EXPECT_DOUBLE_EQ(report->atOnePercent->falseNonMatchRate, 0.49);
    EXPECT_DOUBLE_EQ(report->atOneInThousand->falseMatchRate, 0.001);
}

TEST(MatchingReport, DoesNotClaimARateThatThePairsCannotShow)
{
    const auto report = evaluateMatching({ramp(10, 0.1), ramp(999, 0.001)});
    ASSERT_TRUE(report.has_value());
    EXPECT_TRUE(report->atOnePercent.has_value());
    EXPECT_FALSE(report->atOneInThousand.has_value());
    EXPECT_FALSE(report->atOneInTenThousand.has_value());
}

TEST(MatchingReport, CountsAScoreThatIsNotANumberAsAnErrorOnEitherSide)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const OperatingPoint point = ratesAt({{none, 0.9}, {none, 0.1}}, 0.5);
    EXPECT_DOUBLE_EQ(point.falseNonMatchRate, 0.5);
    EXPECT_DOUBLE_EQ(point.falseMatchRate, 0.5);
}

TEST(MatchingReport, CountsAScoreAtTheThresholdAsAMatch)
{
    const OperatingPoint point = ratesAt({{0.5}, {0.5}}, 0.5);
    EXPECT_DOUBLE_EQ(point.falseNonMatchRate, 0);
    EXPECT_DOUBLE_EQ(point.falseMatchRate, 1);
}

TEST(MatchingReport, StatesHowSureItsRatesAre)
{
    // 3 of 1,000 and 100 of 1,000.
    const OperatingPoint point = ratesAt({ramp(1000, 0.001), ramp(1000, 0.001, -0.8965)}, 0.1);
    EXPECT_DOUBLE_EQ(point.falseMatchRate, 0.003);
    EXPECT_EQ(point.falseMatchInterval, exactInterval(3, 1000));
    EXPECT_DOUBLE_EQ(point.falseNonMatchRate, 0.1);
    EXPECT_EQ(point.falseNonMatchInterval, exactInterval(100, 1000));
}

TEST(MatchingReport, TradesOneErrorForTheOther)
{
    const auto curve = errorTradeOff({ramp(1000, 0.001), ramp(1000, 0.001, -0.5)});
    ASSERT_EQ(curve.size(), 31U); // ten to the decade, from 1 to 0.001
    EXPECT_DOUBLE_EQ(curve.front().falseMatchRate, 1);
    EXPECT_DOUBLE_EQ(curve.front().falseNonMatchRate, 0);
    EXPECT_DOUBLE_EQ(curve.back().falseMatchRate, 0.001);
    for (std::size_t i = 1; i < curve.size(); ++i) {
        EXPECT_LE(curve[i].falseMatchRate, curve[i - 1].falseMatchRate);
        EXPECT_GE(curve[i].falseNonMatchRate, curve[i - 1].falseNonMatchRate);
    }
    EXPECT_TRUE(errorTradeOff({{}, {0.1}}).empty());
}

TEST(MatchingReport, NeedsPairsOfBothKinds)
{
    EXPECT_FALSE(evaluateMatching({{0.5}, {}}).has_value());
    EXPECT_FALSE(evaluateMatching({{}, {0.5}}).has_value());
}

} // namespace
} // namespace countersign
