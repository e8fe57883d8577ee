#include "domain/policy_table.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>

namespace countersign {
namespace {

TEST(PolicyTable, HoldsForTheDefaults) { EXPECT_TRUE(checkPolicy(Policy{})); }

TEST(PolicyTable, ReadsWhatItHasWritten)
{
    for (const PolicyValue& each : policyTable()) {
        Policy policy;
        each.set(policy, each.least);
        EXPECT_EQ(each.get(policy), each.least) << each.key;
        each.set(policy, each.most);
        EXPECT_EQ(each.get(policy), each.most) << each.key;
    }
}

TEST(PolicyTable, WritesEveryValueToAPlaceOfItsOwn)
{
    for (const PolicyValue& written : policyTable()) {
        Policy policy;
        const Policy before;
        written.set(policy, written.get(before) == written.least ? written.most : written.least);
        for (const PolicyValue& other : policyTable())
            EXPECT_EQ(other.get(policy) == other.get(before), other.key != written.key)
                << written.key << ' ' << other.key;
    }
}

TEST(PolicyTable, ExplainsEveryValue)
{
    std::set<std::string_view> keys;
    for (const PolicyValue& each : policyTable()) {
        EXPECT_TRUE(keys.insert(each.key).second) << each.key;
        EXPECT_FALSE(each.meaning.empty()) << each.key;
        EXPECT_FALSE(each.source.empty()) << each.key;
        EXPECT_LT(each.least, each.most) << each.key;
        EXPECT_EQ(findPolicyValue(each.key), &each);
    }
    EXPECT_EQ(findPolicyValue("liveness.nothing"), nullptr);
}

TEST(PolicyTable, RefusesAValueBeyondItsBoundsAndNamesIt)
{
    for (const PolicyValue& each : policyTable()) {
        Policy policy;
        each.set(policy, each.most + 1);
        EXPECT_EQ(checkPolicy(policy).error().detail, "policy: " + std::string{each.key});
    }
}

TEST(PolicyTable, RefusesWhatIsNotANumber)
{
    Policy policy;
    policy.quality.glareAtMost = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(checkPolicy(policy).error().code, ErrorCode::BadPolicy);
}

TEST(PolicyTable, RefusesValuesThatContradictEachOther)
{
    Policy policy;
    policy.liveness.shutRatio = 0.9;
    EXPECT_EQ(
        checkPolicy(policy).error().detail, "policy: liveness.shutRatio < liveness.reopenRatio");
}

TEST(PolicyTable, RefusesACalibrationThatPassesBelowReview)
{
    Policy policy;
    policy.match.calibrations.front().passSimilarity =
        policy.match.calibrations.front().reviewSimilarity - 0.01;
    EXPECT_FALSE(checkPolicy(policy));
}

} // namespace
} // namespace countersign
