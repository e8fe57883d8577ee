#include "domain/match_policy.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace countersign {
namespace {

const MatchCalibration policy{
    .descriptor = "a network",
    .passSimilarity = 0.5,
    .passFalseMatchRate = 0.001,
    .reviewSimilarity = 0.4,
    .reviewFalseMatchRate = 0.01,
    .samePersonAtLeast = 0.45,
    .source = "this test"};

TEST(MatchPolicy, PassesExactlyAtItsThreshold)
{
    EXPECT_EQ(judgeMatch(0.5, policy), MatchOutcome::Pass);
    EXPECT_EQ(judgeMatch(std::nextafter(0.5, 0.0), policy), MatchOutcome::Review);
}

TEST(MatchPolicy, SendsToAManagerBetweenTheThresholds)
{
    EXPECT_EQ(judgeMatch(0.4, policy), MatchOutcome::Review);
    EXPECT_EQ(judgeMatch(std::nextafter(0.4, 0.0), policy), MatchOutcome::Refuse);
}

TEST(MatchPolicy, RefusesASimilarityThatIsNotANumber)
{
    EXPECT_EQ(judgeMatch(std::numeric_limits<double>::quiet_NaN(), policy), MatchOutcome::Refuse);
    EXPECT_EQ(judgeMatch(-std::numeric_limits<double>::infinity(), policy), MatchOutcome::Refuse);
}

TEST(MatchPolicy, RefusesEverybodyWhenAThresholdIsNotANumber)
{
    MatchCalibration broken = policy;
    broken.passSimilarity = std::numeric_limits<double>::quiet_NaN();
    broken.reviewSimilarity = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(judgeMatch(0.99, broken), MatchOutcome::Refuse);
}

TEST(MatchPolicy, KnowsOnlyCalibratedDescriptors)
{
    const MatchPolicy compiled;
    ASSERT_NE(compiled.find("dlib-resnet-v1"), nullptr);
    EXPECT_EQ(compiled.find("mobilefacenet"), nullptr); // measured, but not allowed to decide
    EXPECT_EQ(compiled.find(""), nullptr);
}

TEST(MatchPolicy, PassesAtOneFalseMatchInTenThousandAndSaysWhereThatComesFrom)
{
    for (const MatchCalibration& each : MatchPolicy{}.calibrations) {
        EXPECT_LE(each.passFalseMatchRate, 0.0001); // NIST SP 800-63A
        EXPECT_LT(each.reviewSimilarity, each.passSimilarity);
        EXPECT_LT(each.samePersonAtLeast, each.passSimilarity); // turned heads are less alike
        EXPECT_FALSE(each.source.empty());
    }
}

} // namespace
} // namespace countersign
