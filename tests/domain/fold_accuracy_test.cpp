#include "domain/matching_report.h"

#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace countersign {
namespace {

TEST(FoldAccuracy, OfAPerfectMatcherIsOne)
{
    const std::vector<FoldedScore> scores{
        {0.9, true, 1}, {0.1, false, 1}, {0.8, true, 2}, {0.2, false, 2}};
    const auto accuracy = foldAccuracy(scores);
    ASSERT_TRUE(accuracy.has_value());
    EXPECT_EQ(accuracy->folds, 2);
    EXPECT_DOUBLE_EQ(accuracy->mean, 1);
    EXPECT_DOUBLE_EQ(accuracy->standardError, 0);
}

TEST(FoldAccuracy, JudgesAFoldAtTheThresholdOfTheOthers)
{
    // Fold 2 would be perfect at 0.45, but fold 1 says 0.75, and the other way round.
    const std::vector<FoldedScore> scores{
        {0.8, true, 1}, {0.7, false, 1}, {0.5, true, 2}, {0.4, false, 2}};
    const auto accuracy = foldAccuracy(scores);
    ASSERT_TRUE(accuracy.has_value());
    EXPECT_DOUBLE_EQ(accuracy->mean, 0.5);
}

TEST(FoldAccuracy, TakesTheMiddleOfEquallyGoodThresholds)
{
    // Anything from 0.2 to 0.8 is right for fold 1: 0.5 is taken, which is right for fold 2.
    const std::vector<FoldedScore> scores{
        {0.8, true, 1}, {0.2, false, 1}, {0.55, true, 2}, {0.45, false, 2}};
    const auto accuracy = foldAccuracy(scores);
    ASSERT_TRUE(accuracy.has_value());
    EXPECT_DOUBLE_EQ(accuracy->mean, 1);
}

TEST(FoldAccuracy, StatesTheSpreadOfItsFolds)
{
    const std::vector<FoldedScore> scores{
        {0.9, true, 1},
        {0.1, false, 1},
        {0.9, true, 2},
        {0.1, false, 2},
        {0.1, true, 3},
        {0.1, false, 3}};
    const auto accuracy = foldAccuracy(scores); // 1, 1 and 0.5
    ASSERT_TRUE(accuracy.has_value());
    EXPECT_NEAR(accuracy->mean, 2.5 / 3, 1e-12);
    EXPECT_NEAR(accuracy->standardError, 1.0 / 6, 1e-12);
}

TEST(FoldAccuracy, CountsAScoreThatIsNotANumberAsWrong)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const std::vector<FoldedScore> scores{
        {none, true, 1}, {none, false, 1}, {0.9, true, 2}, {0.1, false, 2}};
    const auto accuracy = foldAccuracy(scores);
    ASSERT_TRUE(accuracy.has_value());
    EXPECT_LE(accuracy->mean, 0.5);
}

TEST(FoldAccuracy, NeedsTwoFolds)
{
    EXPECT_FALSE(foldAccuracy({}).has_value());
    const std::vector<FoldedScore> one{{0.9, true, 1}, {0.1, false, 1}};
    EXPECT_FALSE(foldAccuracy(one).has_value());
}

} // namespace
} // namespace countersign
