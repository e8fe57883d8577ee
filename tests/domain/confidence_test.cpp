#include "domain/confidence.h"

#include <gtest/gtest.h>

#include <cmath>

namespace countersign {
namespace {

TEST(ExactInterval, OfNoErrorsHasAClosedForm)
{
    for (const std::uint64_t trials : {1U, 2U, 22U, 150U, 900U, 398640U}) {
        const Interval found = exactInterval(0, trials);
        EXPECT_EQ(found.low, 0);
        EXPECT_NEAR(found.high, 1 - std::pow(0.025, 1.0 / static_cast<double>(trials)), 1e-10);
    }
}

TEST(ExactInterval, OfNothingButErrorsIsItsMirrorImage)
{
    const Interval none = exactInterval(0, 22);
    const Interval all = exactInterval(22, 22);
    EXPECT_EQ(all.high, 1);
    EXPECT_NEAR(all.low, 1 - none.high, 1e-12);
}

// From R: binom.test(k, n)$conf.int.
TEST(ExactInterval, AgreesWithPublishedValues)
{
    const Interval one = exactInterval(1, 10);
    EXPECT_NEAR(one.low, 0.002528579, 1e-8);
    EXPECT_NEAR(one.high, 0.445016117, 1e-8);
    const Interval half = exactInterval(5, 10);
    EXPECT_NEAR(half.low, 0.187086028, 1e-8);
    EXPECT_NEAR(half.high, 0.812913972, 1e-8);
}

TEST(ExactInterval, ExcludesAnythingLessLikelyThanItsTail)
{
    // Chance of at most 3 of 40 at the upper end, and of at least 3 at the lower one: 2.5 % each.
    const Interval found = exactInterval(3, 40);
    const auto atMost = [](int k, double p) {
        double sum = 0;
        double ways = 1;
        for (int i = 0; i <= k; ++i) {
            sum += ways * std::pow(p, i) * std::pow(1 - p, 40 - i);
            ways = ways * (40 - i) / (i + 1);
        }
        return sum;
    };
    EXPECT_NEAR(atMost(3, found.high), 0.025, 1e-9);
    EXPECT_NEAR(1 - atMost(2, found.low), 0.025, 1e-9);
}

TEST(ExactInterval, HoldsForManyTrials)
{
    const Interval found = exactInterval(3070, 398640); // a share of 0.77 %
    EXPECT_NEAR(found.low, 0.00743, 2e-5);
    EXPECT_NEAR(found.high, 0.00798, 2e-5);
}

TEST(ExactInterval, NarrowsWithTrialsAndWidensWithConfidence)
{
    const auto width = [](Interval interval) { return interval.high - interval.low; };
    EXPECT_LT(width(exactInterval(20, 200)), width(exactInterval(2, 20)));
    EXPECT_GT(width(exactInterval(2, 20, 0.99)), width(exactInterval(2, 20)));
}

TEST(ExactInterval, OfNoTrialsIsEverything) { EXPECT_EQ(exactInterval(0, 0), (Interval{0, 1})); }

TEST(ExactIntervalDeathTest, MoreErrorsThanTrialsAreABug)
{
    EXPECT_DEATH(static_cast<void>(exactInterval(2, 1)), "errors");
}

} // namespace
} // namespace countersign
