#include "flow/flow_fixture.h"

namespace countersign {
namespace {

using testing::AnyOfArray;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

using RecordedFlow = FaceFlowTest;
using PlanByHand = FlowTest;

TEST_F(RecordedFlow, AClipThatAnswersThePlanIsRegisteredAndTheRecordSaysThatThePlanWasGiven)
{
    TypedVisit visit = recordingOf("yang", clip("live_blink_left_right"));
    visit.more = {"--plan", "blink,turn-left,turn-right"};
    const Answer ended = registering(visit);
    ASSERT_EQ(ended.exitCode, 0) << testing::PrintToString(ended);
    EXPECT_THAT(ended.list("/liveness/done"), ElementsAre("blink", "turn-left", "turn-right"));
    EXPECT_EQ(ended.json.at("liveness").at("attempts"), 1);
    EXPECT_EQ(ended.json.at("liveness").at("planByHand"), true);

    const Answer entry = showing(3);
    EXPECT_EQ(entry.json.at("liveness").at("planByHand"), true);
    EXPECT_EQ(entry.json.at("camera").at("kind"), "recorded");
    EXPECT_EQ(entry.json.at("camera").at("simulated"), true);
    EXPECT_EQ(entry.json.at("reader").at("simulated"), true);
}

TEST_F(RecordedFlow, AClipThatTurnsToTheOtherSideFirstDoesNotAnswerThePlan)
{
    TypedVisit visit = recordingOf("yang", clip("live_blink_left_right"));
    visit.more = {"--plan", "blink,turn-right,turn-left"};
    const Answer ended = registering(visit);
    EXPECT_EQ(ended.exitCode, 10) << testing::PrintToString(ended);
    EXPECT_THAT(ended.list("/liveness/done"), ElementsAre("blink"));
    EXPECT_THAT(ended.list("/liveness/causes"), ElementsAre("wrong-action"));
}

/// An attack, and what may be found about it.
struct Attack {
    std::string clip;
    std::vector<std::string> causes;
};
void PrintTo(const Attack& attack, std::ostream* out) { *out << attack.clip; }

class AttackFlow : public FaceFlowTest, public testing::WithParamInterface<Attack> {};

TEST_P(AttackFlow, IsNotRegisteredAndItsCauseIsNamed)
{
    TypedVisit visit = recordingOf("yang", clip(GetParam().clip));
    visit.more = {"--plan", "blink,turn-left,turn-right"};
    const Answer ended = registering(visit);
    EXPECT_THAT(ended.exitCode, testing::AnyOf(10, 20)) << testing::PrintToString(ended);
    const auto causes = ended.list("/liveness/causes");
    EXPECT_THAT(causes, Not(IsEmpty()));
    EXPECT_THAT(causes, Each(AnyOfArray(GetParam().causes)));
    EXPECT_TRUE(ended.json.at("match").at("similarity").is_null());
    EXPECT_EQ(entries(), 3U); // what was turned away is in the log as well
}

INSTANTIATE_TEST_SUITE_P(
    Clips,
    AttackFlow,
    testing::Values(
        // A still picture does nothing, a tilted one does it flatly; both have edges that move,
        // and neither is skin where the network that knows skin is installed.
        Attack{
            "attack_photo_static",
            {"held-picture", "timed-out", "video-ended", "flat-picture", "not-skin"}},
        Attack{
            "attack_photo_waved",
            {"held-picture",
             "timed-out",
             "video-ended",
             "flat-picture",
             "wrong-action",
             "not-skin"}},
        Attack{"attack_screen_replay", {"screen"}},
        // The holder, having done everything, is pushed aside by another face.
        Attack{"attack_swap", {"changed-person", "face-lost", "second-face", "wrong-action"}},
        Attack{"two_faces", {"second-face"}}),
    [](const auto& chosen) { return chosen.param.clip; });

TEST_F(PlanByHand, IsForRecordingsOnly)
{
    for (const std::string& camera : {visitOf("yang").camera, std::string{"v4l2:/dev/video0"}}) {
        TypedVisit visit = visitOf("yang");
        visit.camera = camera;
        visit.more = {"--plan", "blink"};
        expectNothingSealed(registering(visit), 2, "bad-input", "--plan");
    }
}

TEST_F(PlanByHand, HasToBeAPlan)
{
    TypedVisit visit = recordingOf("yang", clip("live_blink_left_right"));
    for (const char* plan : {"", "smile", "blink,,turn-left", "blink,shrug"}) {
        visit.more = {"--plan", plan};
        expectNothingSealed(registering(visit), 2, "bad-input", "plan");
    }
}

} // namespace
} // namespace countersign
