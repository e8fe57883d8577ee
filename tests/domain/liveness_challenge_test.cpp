#include "support/face_stream.h"

#include "domain/liveness_challenge.h"

#include <gtest/gtest.h>

#include <cmath>

namespace countersign {
namespace {

using enum LivenessAction;
const LivenessPlan blinkLeftRight{{Blink, TurnLeft, TurnRight}};

TEST(LivenessChallenge, PassesWhenThePlanIsDoneInItsOrder)
{
    FaceStream face{blinkLeftRight};
    face.lookAtCamera(1000).blink().turn(25).turn(-25).lookAtCamera(800);
    EXPECT_EQ(face.phase(), ChallengePhase::Passed);
    EXPECT_EQ(face.done(), blinkLeftRight.actions);
}

TEST(LivenessChallenge, DoesNotPassBeforeTheFaceIsBackToTheFront)
{
    FaceStream face{{{TurnLeft}}};
    face.lookAtCamera(1000).hold(25, 2000);
    EXPECT_EQ(face.phase(), ChallengePhase::Acting);
}

TEST(LivenessChallenge, FailsOnTheOtherSide)
{
    FaceStream face{{{TurnLeft, TurnRight}}};
    face.lookAtCamera(1000).turn(-25);
    EXPECT_EQ(face.failure(), Cause::WrongAction);
}

TEST(LivenessChallenge, FailsOnATurnWhereABlinkWasAsked)
{
    FaceStream face{{{Blink, TurnLeft}}};
    face.lookAtCamera(1000).turn(25);
    EXPECT_EQ(face.failure(), Cause::WrongAction);
}

TEST(LivenessChallenge, TakesANaturalBlinkWhileATurnIsAsked)
{
    FaceStream face{{{TurnLeft}}};
    face.lookAtCamera(1000).blink().turn(25).lookAtCamera(800);
    EXPECT_EQ(face.phase(), ChallengePhase::Passed);
}

TEST(LivenessChallenge, DoesNotCountABlinkFromBeforeItWasAsked)
{
    FaceStream face{{{Blink}}};
    face.lookAtCamera(200).blink().lookAtCamera(2000);
    EXPECT_EQ(face.phase(), ChallengePhase::Acting);
}

TEST(LivenessChallenge, FailsWhenNothingIsDoneInTime)
{
    FaceStream face{{{Blink}}};
    face.lookAtCamera(1000).lookAtCamera(8100);
    EXPECT_EQ(face.failure(), Cause::TimedOut);
}

TEST(LivenessChallenge, StaysFailedWhateverComesAfter)
{
    FaceStream face{{{TurnLeft}}};
    face.lookAtCamera(1000).turn(-25);
    face.turn(25).lookAtCamera(3000);
    EXPECT_EQ(face.failure(), Cause::WrongAction);
}

TEST(LivenessChallenge, FailsAPassedRecordingThatGoesOnWithAnExtraTurn)
{
    FaceStream face{{{TurnLeft}}};
    face.lookAtCamera(1000).turn(25).lookAtCamera(800);
    ASSERT_EQ(face.phase(), ChallengePhase::Passed);
    face.turn(-25);
    EXPECT_EQ(face.failure(), Cause::WrongAction);
}

TEST(LivenessChallenge, BearsASecondFaceForLessThanHalfASecond)
{
    FaceStream face{{{Blink}}};
    face.lookAtCamera(1000);
    face.set([](FaceObservation& seen) { seen.faceCount = 2; }).lookAtCamera(400);
    face.set([](FaceObservation& seen) { seen.faceCount = 1; }).lookAtCamera(200);
    EXPECT_EQ(face.phase(), ChallengePhase::Acting);
}

TEST(LivenessChallenge, FailsWhenASecondFaceStays)
{
    FaceStream face{{{Blink}}};
    face.lookAtCamera(1000);
    face.set([](FaceObservation& seen) { seen.faceCount = 2; }).lookAtCamera(700);
    EXPECT_EQ(face.failure(), Cause::SecondFace);
}

TEST(LivenessChallenge, FailsWhenTheTrackBreaks)
{
    FaceStream face{{{Blink}}};
    face.lookAtCamera(1000);
    face.set([](FaceObservation& seen) { seen.track = 2; }).lookAtCamera(100);
    EXPECT_EQ(face.failure(), Cause::FaceLost);
}

TEST(LivenessChallenge, FailsWhenTheFaceIsGoneForLong)
{
    FaceStream face{{{Blink}}};
    face.lookAtCamera(1000).nobody(700);
    EXPECT_EQ(face.failure(), Cause::FaceLost);
}

TEST(LivenessChallenge, FailsWhenTheStreamHasAHole)
{
    FaceStream face{{{Blink}}};
    face.lookAtCamera(1000).skip(1500).lookAtCamera(100);
    EXPECT_EQ(face.failure(), Cause::FaceLost);
}

TEST(LivenessChallenge, FailsWhenTheIdentityOfALaterPhaseDiffers)
{
    FaceStream face{{{TurnLeft}}};
    face.lookAtCamera(1000);
    face.similarity = 0.2;
    face.turn(25).lookAtCamera(800);
    EXPECT_EQ(face.failure(), Cause::ChangedPerson);
}

TEST(LivenessChallenge, TakesAnUnmeasuredIdentityForAnotherPerson)
{
    FaceStream face{{{TurnLeft}}};
    face.similarity = std::nan("");
    face.lookAtCamera(1000);
    EXPECT_EQ(face.failure(), Cause::ChangedPerson);
}

TEST(LivenessChallenge, FailsWhenTheTurnedFaceStaysFlat)
{
    FaceStream face{{{TurnLeft}}};
    face.flatResidualPerDegree = 0;
    face.lookAtCamera(1000).turn(25);
    EXPECT_EQ(face.failure(), Cause::FlatPicture);
}

TEST(LivenessChallenge, FailsWhenThePixelGridOfAScreenShows)
{
    FaceStream face{{{Blink}}};
    face.set([](FaceObservation& seen) { seen.gridPeak = 9; }).lookAtCamera(400);
    EXPECT_EQ(face.failure(), Cause::Screen);
}

TEST(LivenessChallenge, DoesNotPassWhatWasNeverLookedAtForAScreen)
{
    FaceStream face{{{TurnLeft}}};
    face.set([](FaceObservation& seen) { seen.gridPeak = notMeasured; });
    face.lookAtCamera(1000).turn(25).lookAtCamera(1000);
    EXPECT_EQ(face.phase(), ChallengePhase::Holding);
}

TEST(LivenessChallenge, NamesWhatIsInTheWayWhenTheRecordingEnds)
{
    FaceStream face{{{Blink}}};
    face.set([](FaceObservation& seen) { seen.brightness = 3; }).lookAtCamera(1000).end();
    EXPECT_EQ(face.failure(), Cause::TooDark);
}

TEST(LivenessChallenge, SaysThatTheRecordingEndedWhenNothingWasInTheWay)
{
    FaceStream face{{{Blink}}};
    face.lookAtCamera(1000).end();
    EXPECT_EQ(face.failure(), Cause::VideoEnded);
}

TEST(LivenessChallenge, IgnoresAFrameThatIsNotLater)
{
    FaceStream face{{{TurnLeft}}};
    face.lookAtCamera(1000);
    FaceObservation old = face.seen;
    old.yawDegrees = -40;
    face.challenge.observe(old);
    EXPECT_EQ(face.phase(), ChallengePhase::Acting);
}

TEST(LivenessChallenge, StartsAnewWhenSomebodyElseStepsUpBeforeTheFirstAction)
{
    FaceStream face{{{Blink}}};
    face.lookAtCamera(300);
    face.set([](FaceObservation& seen) { seen.track = 2; });
    face.lookAtCamera(40);
    EXPECT_TRUE(face.referencesTaken == 2);
    face.lookAtCamera(1000).blink().lookAtCamera(800);
    EXPECT_EQ(face.phase(), ChallengePhase::Passed);
}

TEST(LivenessChallenge, TellsWhatToDoAndHowFarItIs)
{
    FaceStream face{{{TurnLeft, Blink}}};
    face.lookAtCamera(1000).hold(Policy{}.liveness.turnDegrees / 2, 40);
    const ChallengePrompt prompt = face.challenge.prompt();
    EXPECT_EQ(prompt.action, TurnLeft);
    EXPECT_EQ(prompt.step, 0);
    EXPECT_EQ(prompt.steps, 2);
    EXPECT_NEAR(prompt.progress, 0.5, 0.01);
    EXPECT_GT(prompt.remaining, MonotonicMs{0});
}

TEST(LivenessChallenge, RefusesAnEmptyPlan)
{
    EXPECT_EQ(LivenessChallenge::create({}, {}, 0.45).error().code, ErrorCode::BadInput);
}

TEST(LivenessChallenge, RefusesAThresholdThatIsNotANumber)
{
    Policy policy;
    policy.liveness.turnDegrees = std::nan("");
    const auto made = LivenessChallenge::create(policy, blinkLeftRight, 0.45);
    EXPECT_EQ(made.error().detail, "policy: liveness.turnDegrees");
}

} // namespace
} // namespace countersign
