#include "vision/eye_openness.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

/// The left eye 30 pixels wide with lids `gap` apart.
Landmarks leftEye(double gap)
{
    Landmarks landmarks{};
    landmarks.at(42) = {100, 50};
    landmarks.at(43) = {110, 50 - gap / 2};
    landmarks.at(44) = {120, 50 - gap / 2};
    landmarks.at(45) = {130, 50};
    landmarks.at(46) = {120, 50 + gap / 2};
    landmarks.at(47) = {110, 50 + gap / 2};
    return landmarks;
}

TEST(EyeOpenness, IsLidDistanceOverEyeWidth)
{
    EXPECT_DOUBLE_EQ(eyeAspectRatio(leftEye(9), firstOfLeftEye), 0.3);
    EXPECT_DOUBLE_EQ(eyeAspectRatio(leftEye(0), firstOfLeftEye), 0);
}

TEST(EyeOpenness, OfAnEyeWithoutWidthIsNotMeasured)
{
    EXPECT_FALSE(isMeasured(eyeAspectRatio(Landmarks{}, firstOfRightEye)));
}

} // namespace
} // namespace countersign
