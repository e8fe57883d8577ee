#include "sample_head.h"

#include "vision/head_pose.h"

#include <gtest/gtest.h>

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

TEST(HeadPose, OfPointsThatAreAllOneIsNotMeasured)
{
    const HeadPose pose = estimateHeadPose(Landmarks{}, sampleWidth, sampleHeight, 60);
    EXPECT_FALSE(isMeasured(pose.yawDegrees));
}

} // namespace
} // namespace countersign
