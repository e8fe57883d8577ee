#include "domain/blink_detector.h"

#include <gtest/gtest.h>

#include <vector>

namespace countersign {
namespace {

struct Eyes {
    BlinkDetector detector{LivenessPolicy{}};
    MonotonicMs at{0};
    double yaw{0};
    double pitch{0};
    double sharpness{0.5};
    double visibility{0.8};

    /// How many blinks end while both eyes show this openness for so long, at 25 frames a second.
    int show(double left, double right, int forMs)
    {
        int blinks = 0;
        for (int ms = 0; ms < forMs; ms += 40) {
            FaceObservation seen;
            seen.at = at += MonotonicMs{40};
            seen.opennessLeft = left;
            seen.opennessRight = right;
            seen.yawDegrees = yaw;
            seen.pitchDegrees = pitch;
            seen.sharpness = sharpness;
            seen.visibility = visibility;
            blinks += detector.observe(seen) ? 1 : 0;
        }
        return blinks;
    }
    int show(double both, int forMs) { return show(both, both, forMs); }
};

TEST(BlinkDetector, SeesABlinkWhenTheEyesOpenAgain)
{
    Eyes eyes;
    eyes.show(0.30, 800);
    EXPECT_EQ(eyes.show(0.12, 160), 0);
    EXPECT_EQ(eyes.show(0.30, 200), 1);
}

TEST(BlinkDetector, MeasuresNarrowEyesAgainstThemselves)
{
    Eyes eyes;
    eyes.show(0.17, 800);
    eyes.show(0.09, 160);
    EXPECT_EQ(eyes.show(0.17, 200), 1);
}

TEST(BlinkDetector, DoesNotTakeASquintForABlink)
{
    Eyes eyes;
    eyes.show(0.30, 800);
    eyes.show(0.24, 160);
    EXPECT_EQ(eyes.show(0.30, 200), 0);
}

TEST(BlinkDetector, DoesNotTakeAWinkForABlink)
{
    Eyes eyes;
    eyes.show(0.30, 800);
    eyes.show(0.30, 0.10, 160);
    EXPECT_EQ(eyes.show(0.30, 200), 0);
}

TEST(BlinkDetector, DoesNotTakeLongShutEyesForABlink)
{
    Eyes eyes;
    eyes.show(0.30, 800);
    eyes.show(0.12, 1200);
    EXPECT_EQ(eyes.show(0.30, 200), 0);
}

// An earlier prototype learnt shut eyes as open and saw seven blinks.
TEST(BlinkDetector, DoesNotLearnShutEyesAsOpen)
{
    Eyes eyes;
    eyes.show(0.30, 800);
    eyes.show(0.12, 6000);
    eyes.show(0.13, 80);
    EXPECT_EQ(eyes.show(0.12, 80) + eyes.show(0.13, 200), 0);
}

TEST(BlinkDetector, DoesNotJudgeATurnedHead)
{
    Eyes eyes;
    eyes.show(0.30, 800);
    eyes.yaw = 20;
    eyes.show(0.12, 160);
    eyes.yaw = 0;
    EXPECT_EQ(eyes.show(0.30, 200), 0);
}

// People blink as they begin to turn: shut at the front, open again on the way.
TEST(BlinkDetector, SeesABlinkThatEndsInABeginningTurn)
{
    Eyes eyes;
    eyes.show(0.30, 800);
    eyes.show(0.12, 120);
    eyes.yaw = 18;
    EXPECT_EQ(eyes.show(0.28, 80), 1);
}

// A laughing customer squints: the eyes are never as open as they were.
TEST(BlinkDetector, SeesABlinkOfSquintingEyes)
{
    Eyes eyes;
    eyes.show(0.30, 2000);
    eyes.show(0.235, 400);
    eyes.show(0.12, 120);
    EXPECT_EQ(eyes.show(0.215, 200), 1);
}

TEST(BlinkDetector, DoesNotTakeASlowlyFallingSquintForABlink)
{
    Eyes eyes;
    eyes.show(0.30, 1000);
    int blinks = 0;
    for (const double openness : {0.28, 0.26, 0.24, 0.23, 0.22, 0.215, 0.22, 0.24, 0.26, 0.30})
        blinks += eyes.show(openness, 120);
    EXPECT_EQ(blinks, 0);
}

TEST(BlinkDetector, DoesNotTakeANodWithLoweredLidsForABlink)
{
    Eyes eyes;
    eyes.show(0.30, 800);
    eyes.pitch = -12;
    eyes.show(0.12, 160);
    eyes.pitch = 0;
    EXPECT_EQ(eyes.show(0.30, 200), 0);
}

// Shut lids pull the landmarks, and with them the measured pitch, upwards.
TEST(BlinkDetector, BearsAPitchThatRisesWithTheLids)
{
    Eyes eyes;
    eyes.show(0.30, 800);
    eyes.pitch = 14;
    eyes.show(0.12, 160);
    eyes.pitch = 0;
    EXPECT_EQ(eyes.show(0.30, 200), 1);
}

TEST(BlinkDetector, DoesNotTakeMotionBlurForABlink)
{
    Eyes eyes;
    eyes.show(0.30, 800);
    eyes.sharpness = 0.1;
    eyes.show(0.12, 160);
    eyes.sharpness = 0.5;
    EXPECT_EQ(eyes.show(0.30, 200), 0);
}

TEST(BlinkDetector, DoesNotTakeACoveringHandForABlink)
{
    Eyes eyes;
    eyes.show(0.30, 800);
    eyes.visibility = -0.2;
    eyes.show(0.12, 160);
    eyes.visibility = 0.8;
    EXPECT_EQ(eyes.show(0.30, 200), 0);
}

TEST(BlinkDetector, SeesBlinksFromFifteenToSixtyFramesASecond)
{
    for (const int interval : {16, 33, 40, 66}) {
        BlinkDetector detector{LivenessPolicy{}};
        FaceObservation seen;
        seen.yawDegrees = 0;
        int blinks = 0;
        for (int ms = 0; ms < 2000; ms += interval) {
            seen.at = MonotonicMs{ms};
            seen.opennessLeft = seen.opennessRight = ms >= 1000 && ms < 1180 ? 0.12 : 0.30;
            blinks += detector.observe(seen) ? 1 : 0;
        }
        EXPECT_EQ(blinks, 1) << interval;
    }
}

TEST(BlinkDetector, IsNotOpenBeforeAnEyeWasSeen)
{
    Eyes eyes;
    eyes.show(0, 200);
    EXPECT_FALSE(eyes.detector.isOpen());
}

} // namespace
} // namespace countersign
