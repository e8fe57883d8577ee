#include "domain/blink_detector.h"

#include <gtest/gtest.h>

#include <vector>

namespace countersign {
namespace {

struct Eyes {
    BlinkDetector detector{LivenessPolicy{}};
    MonotonicMs at{0};
    double yaw{0};

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

TEST(BlinkDetector, IsNotOpenBeforeAnEyeWasSeen)
{
    Eyes eyes;
    eyes.show(0, 200);
    EXPECT_FALSE(eyes.detector.isOpen());
}

} // namespace
} // namespace countersign
