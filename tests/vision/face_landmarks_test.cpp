#include "sample_head.h"

#include "vision/face_landmarks.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

TEST(FaceLandmarks, EyeCentresAreWhereTheEyesAre)
{
    const Landmarks face = headLandmarks({});
    EXPECT_GT(eyeCentre(face, firstOfLeftEye).x, eyeCentre(face, firstOfRightEye).x);
    EXPECT_NEAR(eyeDistancePixels(face), 80, 5);
}

TEST(FaceLandmarks, TheBoxFollowsTheFace)
{
    Landmarks face = headLandmarks({});
    const PixelBox before = boxAround(face);
    for (ImagePoint& point : face)
        point = {point.x + 30, point.y - 20};
    const PixelBox after = boxAround(face);
    EXPECT_EQ(after.x - before.x, 30);
    EXPECT_EQ(after.y - before.y, -20);
    EXPECT_EQ(after.width, before.width);
}

TEST(FaceLandmarks, TheBoxGrowsWithTheFace)
{
    Landmarks face = headLandmarks({});
    const int before = boxAround(face).width;
    for (ImagePoint& point : face)
        point = {2 * point.x, 2 * point.y};
    EXPECT_NEAR(boxAround(face).width, 2 * before, 1);
}

} // namespace
} // namespace countersign
