#include "support/fake_devices.h"

#include "app/face_check.h"
#include "domain/rejudge.h"

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

TEST_F(FaceCheckTest, LeavesATraceThatGivesTheSameVerdictAgain)
{
    for (const bool obeys : {true, false}) {
        camera = ObedientCamera{obeys};
        const auto evidence = check();
        ASSERT_TRUE(evidence);
        const auto again = rejudge(*evidence, policy);
        ASSERT_TRUE(again);
        EXPECT_EQ(again->attempts.size(), static_cast<std::size_t>(evidence->liveness.attempts));
        EXPECT_EQ(again->attempts.back().passed, obeys);
        EXPECT_EQ(again->attempts.back().done, evidence->liveness.done);
        EXPECT_EQ(again->decision, decide(*evidence, policy.match));
    }
}

TEST_F(FaceCheckTest, DrawsFromTheActionsThatAManagerApproved)
{
    request.otherActions =
        OtherActions{StaffName{"manager"}, {LivenessAction::OpenMouth, LivenessAction::Nod}};
    const auto evidence = check();
    ASSERT_TRUE(evidence);
    EXPECT_TRUE(evidence->liveness.passed);
    EXPECT_THAT(
        evidence->liveness.done,
        testing::UnorderedElementsAre(LivenessAction::OpenMouth, LivenessAction::Nod));
    EXPECT_EQ(evidence->liveness.otherActionsApprovedBy, StaffName{"manager"});
}

TEST_F(FaceCheckTest, NeverDecidesByANetworkThatWasNotCalibrated)
{
    analyzer.descriptor = "measured-by-nobody";
    const auto evidence = check();
    ASSERT_FALSE(evidence);
    EXPECT_EQ(evidence.error().code, ErrorCode::BadPolicy);
}

TEST_F(FaceCheckTest, KeepsWhatWasLookedForToTellAnAttack)
{
    const auto evidence = check();
    ASSERT_TRUE(evidence);
    EXPECT_THAT(
        evidence->liveness.signs, Contains(testing::Field(&AttackSign::kind, Cause::FlatPicture)));
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

/// The moments at which a camera can be lost, by the prompt that the customer sees then.
const std::vector<std::pair<const char*, std::function<bool(const FacePrompt&)>>> moments{
    {"settling", [](const FacePrompt& p) { return p.challenge.phase == ChallengePhase::Settling; }},
    {"acting", [](const FacePrompt& p) { return p.challenge.phase == ChallengePhase::Acting; }},
    {"between actions", [](const FacePrompt& p) { return p.challenge.step == 2; }},
    {"holding", [](const FacePrompt& p) { return p.challenge.phase == ChallengePhase::Holding; }},
    {"passed", [](const FacePrompt& p) { return p.challenge.phase == ChallengePhase::Passed; }}};

TEST_F(FaceCheckTest, EndsWhereverTheCameraIsUnplugged)
{
    for (const auto& [when, isIt] : moments) {
        if (std::string_view{when} == "passed") continue; // nobody asks for a picture any more
        camera = ObedientCamera{};
        watch.prompted = [&, test = isIt](const FacePrompt& p) { camera.isUnplugged |= test(p); };
        const auto evidence = check();
        ASSERT_FALSE(evidence) << when;
        EXPECT_EQ(evidence.error().code, ErrorCode::CameraFailed) << when;
    }
}

TEST_F(FaceCheckTest, EndsWhereverTheCameraIsExchanged)
{
    for (const auto& [when, isIt] : moments) {
        camera = ObedientCamera{};
        watch.prompted = [&, test = isIt](const FacePrompt& p) { camera.isExchanged |= test(p); };
        const auto evidence = check();
        ASSERT_FALSE(evidence) << when;
        EXPECT_EQ(evidence.error().code, ErrorCode::CameraChanged) << when;
    }
}

TEST_F(FaceCheckTest, EndsWhenTheCameraIsLostBetweenTwoAttempts)
{
    for (const bool unplugged : {true, false}) {
        camera = ObedientCamera{false};
        watch.prompted = [&](const FacePrompt& prompt) {
            if (prompt.attempt == 1) return;
            camera.isUnplugged = unplugged;
            camera.isExchanged = !unplugged;
        };
        const auto evidence = check();
        ASSERT_FALSE(evidence);
        EXPECT_EQ(
            evidence.error().code, unplugged ? ErrorCode::CameraFailed : ErrorCode::CameraChanged);
    }
}

TEST_F(FaceCheckTest, EndsWhenThePicturesBecomeOfAnotherSize)
{
    watch.prompted = [&](const FacePrompt& prompt) {
        if (prompt.challenge.phase == ChallengePhase::Acting) camera.rows = 3;
    };
    const auto evidence = check();
    ASSERT_FALSE(evidence);
    EXPECT_EQ(evidence.error().code, ErrorCode::CameraChanged);
    EXPECT_EQ(evidence.error().detail, "camera fake: gives pictures of another size than before");
}

TEST_F(FaceCheckTest, LooksAsOftenAsThePolicySaysWhetherTheCameraIsTheSame)
{
    camera.recording = true;
    camera.endAfter = MonotonicMs{6000};
    request.planByHand = LivenessPlan{{LivenessAction::TurnLeft}};
    policy.camera.recheckEvery = MonotonicMs{2000};
    ASSERT_TRUE(check());
    EXPECT_EQ(camera.rechecks, 4); // at 40, 2040, 4040 ms and at the end
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
