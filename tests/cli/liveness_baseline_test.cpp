#include "cli/liveness_baseline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign::cli {
namespace {

using testing::HasSubstr;

LivenessTrial trialOf(const char* clip, bool accepted, std::vector<Cause> causes = {})
{
    LivenessTrial trial;
    trial.clip = clip;
    trial.plan = {{LivenessAction::Blink}};
    trial.accepted = accepted;
    trial.causes = std::move(causes);
    return trial;
}

EarlierTrial earlier(const char* clip, bool accepted, const char* causes = "")
{
    EarlierTrial trial;
    trial.clip = clip;
    trial.plan = "blink";
    trial.accepted = trial.right = accepted;
    trial.causes = causes;
    return trial;
}

TEST(LivenessTrial, OfAnAttackIsRightWhenItIsRejected)
{
    LivenessTrial trial = trialOf("c", false, {Cause::Screen});
    trial.species = "screen_replay";
    EXPECT_TRUE(trial.isRight());
    trial.accepted = true;
    EXPECT_FALSE(trial.isRight());
}

TEST(LivenessTrial, OfABonaFideClipIsRightWhenItIsAccepted)
{
    EXPECT_TRUE(trialOf("c", true).isRight());
    LivenessTrial dark = trialOf("c", false, {Cause::TooDark});
    EXPECT_FALSE(dark.isRight());
    dark.mayBeTooDark = true;
    EXPECT_TRUE(dark.isRight());
}

TEST(LivenessTrial, IsANonResponseWhenNothingUsableWasSeen)
{
    EXPECT_TRUE(trialOf("c", false, {Cause::TimedOut}).isNonResponse());
    EXPECT_TRUE(trialOf("c", false, {Cause::TooDark}).isNonResponse());
    EXPECT_FALSE(trialOf("c", false, {Cause::FlatPicture}).isNonResponse());
    EXPECT_FALSE(trialOf("c", false, {Cause::WrongAction}).isNonResponse());
    EXPECT_FALSE(trialOf("c", false, {Cause::FrozenPicture}).isNonResponse());
    EXPECT_FALSE(trialOf("c", true).isNonResponse());
}

TEST(ErrorRate, CountsErrorsAndSilenceWithTheirIntervals)
{
    ErrorRate rate;
    for (int i = 0; i < 19; ++i)
        rate.count(trialOf("c", true));
    rate.count(trialOf("c", false, {Cause::TimedOut}));
    EXPECT_DOUBLE_EQ(rate.rate(), 0.05);
    EXPECT_DOUBLE_EQ(rate.nonResponseRate(), 0.05);
    EXPECT_NEAR(rate.interval().low, 0.001265, 1e-6);
    EXPECT_NEAR(rate.interval().high, 0.248733, 1e-6);
    EXPECT_EQ(ErrorRate{}.interval(), (Interval{0, 1}));
}

TEST(LivenessBaseline, IsReadFromWhatWasPrinted)
{
    const auto trials = parseBaseline(
        R"({"trials":[{"clip":"p01/a","way":null,"plan":"blink","species":"swap",
            "found":"rejected","causes":"changed-person","right":true,"frames":9}]})",
        "b.json");
    ASSERT_TRUE(trials) << trials.error().detail;
    ASSERT_EQ(trials->size(), 1U);
    EXPECT_EQ(trials->at(0).clip, "p01/a");
    EXPECT_EQ(trials->at(0).way, "");
    EXPECT_EQ(trials->at(0).species, "swap");
    EXPECT_EQ(trials->at(0).causes, "changed-person");
    EXPECT_FALSE(trials->at(0).accepted);
    EXPECT_TRUE(trials->at(0).right);
}

TEST(LivenessBaseline, OfAnotherFormIsRefusedByField)
{
    for (const auto& [json, named] : std::vector<std::pair<const char*, const char*>>{
             {"", "parse error"},
             {"[]", "type"},
             {"{}", "trials"},
             {R"({"trials":[{}]})", "clip"},
             {R"({"trials":[{"clip":1}]})", "type"},
             {R"({"trials":[{"clip":"c","plan":"p","found":"accepted"}]})", "right"}}) {
        const auto trials = parseBaseline(json, "b.json");
        ASSERT_FALSE(trials) << json;
        EXPECT_EQ(trials.error().code, ErrorCode::FileMalformed);
        EXPECT_THAT(trials.error().detail, testing::StartsWith("b.json: "));
        EXPECT_THAT(trials.error().detail, HasSubstr(named));
    }
}

TEST(LivenessBaseline, TellsWhatGotBetterAndWhatGotWorse)
{
    const auto result = compareWithBaseline(
        {earlier("a", false, "timed-out"), earlier("b", true), earlier("c", true)},
        {trialOf("a", true), trialOf("b", false, {Cause::NoFace}), trialOf("c", true)});
    ASSERT_EQ(result.better.size(), 1U);
    EXPECT_EQ(result.better[0].what, "a, blink");
    EXPECT_EQ(result.better[0].then, "rejected: timed-out");
    EXPECT_EQ(result.better[0].now, "accepted");
    ASSERT_EQ(result.worse.size(), 1U);
    EXPECT_EQ(result.worse[0].now, "rejected: no-face");
    EXPECT_EQ(result.unchanged, 1);
}

TEST(LivenessBaseline, TellsWhatIsRejectedForAnotherCause)
{
    const auto result = compareWithBaseline(
        {earlier("a", false, "timed-out")}, {trialOf("a", false, {Cause::NoFace})});
    ASSERT_EQ(result.otherwise.size(), 1U);
    EXPECT_EQ(result.otherwise[0].then, "rejected: timed-out");
}

TEST(LivenessBaseline, CountsWhatWasNotInBothRuns)
{
    LivenessTrial other = trialOf("a", true);
    other.way = "mirrored";
    const auto result = compareWithBaseline({earlier("a", true), earlier("b", true)}, {other});
    EXPECT_EQ(result.onlyThen, 2);
    EXPECT_EQ(result.onlyNow, 1);
}

} // namespace
} // namespace countersign::cli
