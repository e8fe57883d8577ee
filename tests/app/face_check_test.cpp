#include "support/fake_devices.h"

#include "app/face_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using testing::Contains;
using testing::ElementsAre;

struct FaceCheckTest : testing::Test {
    ObedientCamera camera;
    PoseAnalyzer analyzer;
    SystemRandom random;
    Policy policy;
    FaceCheckRequest request{Bytes{}, std::nullopt};
    FaceCheckWatch watch;
    std::stop_source stop;

    Result<FaceEvidence> check()
    {
        DirectFeed feed{camera};
        return checkFace(request, camera, feed, analyzer, random, policy, watch, stop.get_token());
    }
};

TEST_F(FaceCheckTest, PassesACustomerWhoObeysWhateverIsAsked)
{
    const auto evidence = check();
    ASSERT_TRUE(evidence);
    EXPECT_TRUE(evidence->liveness.passed);
    EXPECT_EQ(evidence->liveness.attempts, 1);
    EXPECT_EQ(evidence->liveness.done, evidence->liveness.plan.actions);
    EXPECT_EQ(evidence->match.similarity, 0.9);
    EXPECT_FALSE(evidence->liveness.planByHand);
}

TEST_F(FaceCheckTest, AsksTheCustomerForEveryActionOfThePlan)
{
    const auto evidence = check();
    for (const LivenessAction action : evidence->liveness.plan.actions)
        EXPECT_THAT(camera.asked, Contains(std::optional{action}));
}

TEST_F(FaceCheckTest, GivesUpAfterThePolicysAttempts)
{
    camera = ObedientCamera{false};
    const auto evidence = check();
    EXPECT_FALSE(evidence->liveness.passed);
    EXPECT_EQ(evidence->liveness.attempts, policy.liveness.attempts);
    EXPECT_THAT(
        evidence->liveness.causes, ElementsAre(Cause::TimedOut, Cause::TimedOut, Cause::TimedOut));
    EXPECT_FALSE(isMeasured(evidence->match.similarity));
}

TEST_F(FaceCheckTest, GivesARecordingOneAttempt)
{
    camera = ObedientCamera{false};
    camera.recording = true;
    camera.endAfter = MonotonicMs{3000};
    request.planByHand = LivenessPlan{{LivenessAction::Blink}};
    const auto evidence = check();
    EXPECT_EQ(evidence->liveness.attempts, 1);
    EXPECT_THAT(evidence->liveness.causes, ElementsAre(Cause::VideoEnded));
    EXPECT_TRUE(evidence->liveness.planByHand);
}

TEST_F(FaceCheckTest, JudgesARecordingToItsEnd)
{
    camera.recording = true;
    camera.endAfter = MonotonicMs{6000};
    request.planByHand = LivenessPlan{{LivenessAction::TurnLeft}};
    EXPECT_EQ(check()->timing.frames, 150);
}

TEST_F(FaceCheckTest, RefusesAPlanByHandForACamera)
{
    request.planByHand = LivenessPlan{{LivenessAction::Blink}};
    EXPECT_EQ(check().error().code, ErrorCode::BadInput);
}

TEST_F(FaceCheckTest, SaysThatThePortraitIsUnusableBeforeAnybodyIsAsked)
{
    analyzer.portrait = false;
    EXPECT_EQ(check().error().code, ErrorCode::PortraitUnusable);
    EXPECT_TRUE(camera.asked.empty());
}

TEST_F(FaceCheckTest, PassesOnThatTheCameraBroke)
{
    camera.breakAfter = MonotonicMs{1200};
    EXPECT_EQ(check().error().detail, "camera: unplugged");
}

TEST_F(FaceCheckTest, EndsWhenItIsCancelled)
{
    watch.pictured = [&](const Frame& frame) {
        if (frame.at() > MonotonicMs{500}) stop.request_stop();
    };
    EXPECT_EQ(check().error().code, ErrorCode::Cancelled);
}

TEST_F(FaceCheckTest, KeepsAPictureAndADescriptorOfEveryFrontalPhase)
{
    const auto evidence = check();
    EXPECT_GE(evidence->liveFaces.size(), 4U); // before, after each of the three actions
    EXPECT_EQ(evidence->match.framesFused, static_cast<int>(evidence->liveFaces.size()));
    EXPECT_LE(evidence->match.framesFused, policy.match.bestFrames);
}

TEST_F(FaceCheckTest, LeavesNothingInTheAnalyser)
{
    ASSERT_TRUE(check());
    EXPECT_GE(analyzer.resets, 2);
}

TEST_F(FaceCheckTest, DrawsAnotherPlanForAnotherAttempt)
{
    camera = ObedientCamera{false};
    std::vector<LivenessAction> first;
    int changes = 0;
    for (int run = 0; run < 20; ++run) { // 20 times the same first of three: once in 3 billion
        (void)check();
        const auto wanted = std::find_if(
            camera.asked.begin(), camera.asked.end(), [](const auto& a) { return a.has_value(); });
        first.push_back(**wanted);
        camera.asked.clear();
        changes += first.back() != first.front() ? 1 : 0;
    }
    EXPECT_GT(changes, 0);
}

} // namespace
} // namespace countersign
