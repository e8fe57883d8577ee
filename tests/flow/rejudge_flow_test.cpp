#include "flow/flow_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using testing::HasSubstr;

class RejudgeFlow : public FaceFlowTest {
protected:
    [[nodiscard]] Answer rejudging(const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> words{
            "rejudge",
            "3",
            "--store",
            store().string(),
            "--manager",
            "manager",
            "--password-file",
            passwordFile()};
        words.insert(words.end(), more.begin(), more.end());
        return cli(words);
    }
};

TEST_F(RejudgeFlow, GivesTheSameVerdictFromTheTraceAndAnotherUnderAnotherPolicy)
{
    const Answer then = registering(visitOf("yang"));
    ASSERT_EQ(then.exitCode, 0) << testing::PrintToString(then);

    const Answer same = rejudging();
    ASSERT_EQ(same.exitCode, 0) << testing::PrintToString(same);
    EXPECT_EQ(same.json.at("outcome"), "registered");
    EXPECT_EQ(same.json.at("attempts").back().at("verdict"), "passed");
    EXPECT_EQ(same.json.at("attempts").back().at("done"), then.json.at("liveness").at("done"));

    const auto strict = write(
        "strict.json", R"({"version": "strict", "values": {"attack.flatResidualAtLeast": 0.9}})");
    const Answer other = rejudging({"--policy", strict.string()});
    ASSERT_EQ(other.exitCode, 0) << testing::PrintToString(other);
    EXPECT_EQ(other.json.at("outcome"), "refused");
    EXPECT_EQ(other.json.at("attempts").back().at("cause"), "flat-picture");
    EXPECT_EQ(other.json.at("policy"), "strict");
    EXPECT_EQ(entries(), 5U) << "each look at the trace is in the log";
}

TEST_F(RejudgeFlow, NeedsAManagerAndAPolicyThatHolds)
{
    ASSERT_EQ(registering(visitOf("yang")).exitCode, 0);
    const auto broken = write("broken.json", R"({"version": "x", "values": {"liveness.turn": 1}})");
    const Answer refused = rejudging({"--policy", broken.string()});
    EXPECT_EQ(refused.code(), "bad-policy");
    EXPECT_THAT(refused.detail(), HasSubstr("liveness.turn"));
    EXPECT_EQ(entries(), 3U);
}

TEST_F(FaceFlowTest, OtherActionsAreForAManagerToApprove)
{
    TypedVisit visit = visitOf("yang");
    visit.more = {
        "--instead",
        "open-mouth,turn-left",
        "--manager",
        "clerk",
        "--manager-password-file",
        passwordFile()};
    const Answer byClerk = registering(visit);
    EXPECT_EQ(byClerk.code(), "not-allowed") << testing::PrintToString(byClerk);
    EXPECT_EQ(entries(), 1U);
}

TEST_F(FaceFlowTest, OtherActionsThatAManagerApprovedAreInTheRecord)
{
    TypedVisit visit = visitOf("yang");
    visit.more = {
        "--instead",
        "turn-right,turn-left",
        "--manager",
        "manager",
        "--manager-password-file",
        passwordFile()};
    const Answer done = registering(visit);
    ASSERT_EQ(done.exitCode, 0) << testing::PrintToString(done);
    EXPECT_EQ(done.json.at("liveness").at("otherActionsApprovedBy"), "manager");
    EXPECT_THAT(
        done.list("/liveness/done"), testing::UnorderedElementsAre("turn-left", "turn-right"));
}

} // namespace
} // namespace countersign
