#include "domain/repeat_detector.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace countersign {
namespace {

/// A head's turns at 25 frames a second with the measuring noise of real ones.
struct Head {
    RepeatDetector detector{AttackPolicy{}};
    MonotonicMs at{0};
    std::uint32_t state{7};
    double noise{0.1};

    double jitter()
    {
        state = state * 1'664'525U + 1'013'904'223U;
        return noise * (static_cast<double>(state >> 8U) / (1U << 23U) - 1);
    }
    void show(double yaw, double pitch)
    {
        FaceObservation seen;
        seen.at = at += MonotonicMs{40};
        seen.yawDegrees = yaw + jitter();
        seen.pitchDegrees = pitch + jitter();
        seen.rollDegrees = jitter();
        detector.observe(seen);
    }
    /// Out to `peak` and back within `frames`.
    void turn(double peak, int frames, double pitchPerYaw = 0.1)
    {
        for (int i = 0; i < frames; ++i) {
            const double yaw = peak * std::sin(M_PI * i / frames);
            show(yaw, pitchPerYaw * yaw);
        }
    }
    void rest(int frames)
    {
        for (int i = 0; i < frames; ++i)
            show(0, 0);
    }
    [[nodiscard]] bool hasRepeated() const
    {
        return detector.smallestDifference() < AttackPolicy{}.repeatDifferenceAtLeast;
    }
};

TEST(RepeatDetector, FindsAMovementThatComesAgain)
{
    Head head;
    head.rest(25);
    head.turn(25, 34);
    head.rest(25);
    head.turn(25, 34);
    head.rest(20);
    EXPECT_TRUE(head.hasRepeated()) << head.detector.smallestDifference();
}

TEST(RepeatDetector, FindsItUnderTheNoiseOfAnotherEncoding)
{
    Head head;
    head.noise = 0.4;
    for (int round = 0; round < 2; ++round) {
        head.rest(40);
        head.turn(25, 34);
    }
    head.rest(20);
    EXPECT_TRUE(head.hasRepeated()) << head.detector.smallestDifference();
}

TEST(RepeatDetector, DoesNotMindTwoTurnsThatDifferAsPeoplesDo)
{
    Head head;
    head.rest(25);
    head.turn(25, 34);
    head.rest(25);
    head.turn(22, 30, 0.15);
    head.rest(25);
    EXPECT_FALSE(head.hasRepeated()) << head.detector.smallestDifference();
}

TEST(RepeatDetector, DoesNotMindTurnsToBothSides)
{
    Head head;
    head.rest(25);
    head.turn(25, 34);
    head.rest(25);
    head.turn(-25, 34);
    head.rest(25);
    EXPECT_FALSE(head.hasRepeated());
}

TEST(RepeatDetector, DoesNotMindAHeadAtRest)
{
    Head head;
    head.rest(500);
    EXPECT_FALSE(head.hasRepeated());
}

TEST(RepeatDetector, MeasuresNothingBeforeTwoMovementsCanBeCompared)
{
    Head head;
    head.turn(25, 34);
    EXPECT_FALSE(isMeasured(head.detector.smallestDifference()));
}

TEST(RepeatDetector, PassesOverWhatWasNotMeasured)
{
    Head head;
    FaceObservation nobody;
    for (int i = 0; i < 100; ++i) {
        nobody.at += MonotonicMs{40};
        head.detector.observe(nobody);
    }
    EXPECT_FALSE(isMeasured(head.detector.smallestDifference()));
}

} // namespace
} // namespace countersign
