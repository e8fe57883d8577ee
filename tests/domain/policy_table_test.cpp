#include "domain/policy_table.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>
#include <regex>
#include <set>
#include <string>

namespace countersign {
namespace {

TEST(PolicyTable, HoldsForTheDefaults) { EXPECT_TRUE(checkPolicy(Policy{})); }

/// Names of the numbers that a header of src/domain gives a default.
std::set<std::string> numbersOf(const std::string& header)
{
    std::ifstream in{COUNTERSIGN_SOURCE_DIR "/src/domain/" + header};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    static const std::regex member{R"(\n    (?:double|int|MonotonicMs) (\w+)\{)"};
    std::set<std::string> names;
    for (std::sregex_iterator at{text.begin(), text.end(), member}, end; at != end; ++at)
        names.insert(at->str(1));
    return names;
}

TEST(PolicyTable, HasEveryNumberOfThePolicy)
{
    for (const std::string group :
         {"attack", "camera", "liveness", "pattern", "quality", "tracking"}) {
        const std::set<std::string> names = numbersOf(group + "_policy.h");
        EXPECT_FALSE(names.empty()) << group;
        for (const std::string& name : names)
            EXPECT_NE(findPolicyValue(group + '.' + name), nullptr) << group << '.' << name;
    }
    for (const std::string& name : numbersOf("limit_policy.h"))
        EXPECT_NE(findPolicyValue("limits." + name), nullptr) << name;
}

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
    policy = {};
    policy.attack.gridPeriodAtMostPixels = policy.attack.gridPeriodAtLeastPixels;
    EXPECT_FALSE(checkPolicy(policy)) << "no period would be looked for";
    policy = {};
    policy.quality.portraitFaceLastThreshold = policy.quality.portraitFaceThreshold + 0.1;
    EXPECT_FALSE(checkPolicy(policy)) << "the last search would find less";
    policy = {};
    policy.attack.edgeMovesAtLeast = policy.attack.edgeMovesAtMost;
    EXPECT_FALSE(checkPolicy(policy)) << "nothing could move so far";
    policy = {};
    policy.pattern.closesAtHour = policy.pattern.opensAtHour;
    EXPECT_FALSE(checkPolicy(policy)) << "the outlet would never be open";
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
