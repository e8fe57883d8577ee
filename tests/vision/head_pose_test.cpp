#include "sample_head.h"

#include "vision/head_pose.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace countersign {
namespace {

HeadPose poseOf(SamplePose pose)
{
    return estimateHeadPose(headLandmarks(pose), sampleWidth, sampleHeight, sampleFieldOfView);
}

TEST(HeadPose, OfAHeadThatLooksAtTheCameraIsNearZero)
{
    const HeadPose pose = poseOf({});
    EXPECT_NEAR(pose.yawDegrees, 0, 0.5);
    EXPECT_NEAR(pose.pitchDegrees, 0, 2);
    EXPECT_NEAR(pose.rollDegrees, 0, 0.5);
}

TEST(HeadPose, YawIsPositiveToTheCustomersOwnLeft)
{
    // Own left is the image's right: the tip of the nose moves there against the eyes.
    EXPECT_GT(headLandmarks({.yaw = 20}).at(30).x, headLandmarks({}).at(30).x);
    EXPECT_NEAR(poseOf({.yaw = 20}).yawDegrees, 20, 1.5);
    EXPECT_NEAR(poseOf({.yaw = -28}).yawDegrees, -28, 1.5);
}

TEST(HeadPose, OfAHeadAtTheEdgeOfThePictureIsAgainstTheLineToIt)
{
    EXPECT_GT(headLandmarks({.aside = 20}).at(30).x, 500) << "it does stand far to the right";
    EXPECT_NEAR(poseOf({.aside = 20}).yawDegrees, 0, 1);
    EXPECT_NEAR(poseOf({.aside = -20}).yawDegrees, 0, 1);
    EXPECT_NEAR(poseOf({.yaw = 25, .aside = -20}).yawDegrees, 25, 2);
    EXPECT_NEAR(poseOf({.roll = 10, .aside = 20}).rollDegrees, 10, 2);
}

// The turns of a real person read 16 degrees instead of 26 against the line to each frame's head.
TEST(HeadPose, OfAHeadThatSwingsAsideIsAgainstWhereItRests)
{
    RestingPose place{LivenessPolicy{}};
    place.observe(poseOf({}), MonotonicMs{0});
    const HeadPose turned = estimateHeadPose(
        headLandmarks({.yaw = 25, .aside = 10}),
        sampleWidth,
        sampleHeight,
        sampleFieldOfView,
        place.direction());
    EXPECT_NEAR(turned.yawDegrees, 15, 2);
    EXPECT_NEAR(turned.yawToNeckDegrees, 25, 2);
    place.observe(turned, MonotonicMs{2000});
    EXPECT_NEAR(place.direction()->across, poseOf({}).neck.across, 1e-9) << "only the front counts";
}

TEST(HeadPose, FollowsSomebodyWhoStepsAsideWhileLookingAtTheCamera)
{
    RestingPose place{LivenessPolicy{}};
    const auto poseFromRest = [&](double aside) {
        return estimateHeadPose(
            headLandmarks({.aside = aside}),
            sampleWidth,
            sampleHeight,
            sampleFieldOfView,
            place.direction());
    };
    for (int ms = 0; ms < 6000; ms += 40) // a quick step, then there
        place.observe(poseFromRest(ms < 2000 ? 0 : 20), MonotonicMs{ms});
    EXPECT_NEAR(poseFromRest(20).yawDegrees - place.ownYawDegrees(), 0, 4);
}

TEST(HeadPose, LearnsHowAFaceThatIsNotTheMeanOneLooksAtTheCamera)
{
    RestingPose rest{LivenessPolicy{}};
    for (int ms = 0; ms < 5000; ms += 40)
        rest.observe(poseOf({.yaw = 4}), MonotonicMs{ms});
    EXPECT_NEAR(rest.ownYawDegrees(), poseOf({.yaw = 4}).yawDegrees, 0.2);
    for (int ms = 5000; ms < 10000; ms += 40)
        rest.observe(poseOf({.yaw = 25}), MonotonicMs{ms});
    EXPECT_NEAR(rest.ownYawDegrees(), poseOf({.yaw = 4}).yawDegrees, 0.2) << "a turn is no front";
}

TEST(HeadPose, NeverTakesAProfileForAFrontHoweverSlowlyItCame)
{
    RestingPose rest{LivenessPolicy{}};
    for (int ms = 0; ms < 60000; ms += 40)
        rest.observe(poseOf({.yaw = std::min(30.0, ms / 1000.0)}), MonotonicMs{ms});
    EXPECT_LE(rest.ownYawDegrees(), LivenessPolicy{}.ownYawAtMostDegrees);
}

TEST(HeadPose, PitchIsPositiveUp)
{
    EXPECT_LT(headLandmarks({.pitch = 15}).at(30).y, headLandmarks({}).at(30).y);
    EXPECT_NEAR(poseOf({.pitch = 15}).pitchDegrees, 15, 3);
}

TEST(HeadPose, RollIsPositiveWithTheTopOfTheHeadToTheImagesRight)
{
    EXPECT_LT(headLandmarks({.roll = 10}).at(36).y, headLandmarks({.roll = 10}).at(45).y);
    EXPECT_NEAR(poseOf({.roll = 10}).rollDegrees, 10, 1);
}

TEST(HeadPose, DoesNotChangeWhenTheMouthOpens)
{
    Landmarks open = headLandmarks({});
    for (std::size_t i = 48; i < 68; ++i)
        open.at(i).y += 25;
    const HeadPose pose = estimateHeadPose(open, sampleWidth, sampleHeight, sampleFieldOfView);
    EXPECT_NEAR(pose.pitchDegrees, poseOf({}).pitchDegrees, 1e-6);
}

TEST(HeadPose, OfPointsThatAreNoNumbersIsNotMeasured)
{
    Landmarks face = headLandmarks({});
    face.at(30).x = notMeasured;
    EXPECT_FALSE(isMeasured(estimateHeadPose(face, sampleWidth, sampleHeight, 60).yawDegrees));
}

TEST(HeadPose, OfPointsThatAreAllOneIsNotMeasured)
{
    const HeadPose pose = estimateHeadPose(Landmarks{}, sampleWidth, sampleHeight, 60);
    EXPECT_FALSE(isMeasured(pose.yawDegrees));
}

} // namespace
} // namespace countersign
