#include "vision/mouth_openness.h"

#include <gtest/gtest.h>

#include <tuple>

namespace countersign {
namespace {

/// A mouth of 60 pixels with inner lips `gap` apart.
Landmarks mouth(double gap)
{
    Landmarks landmarks{};
    landmarks.at(48) = {100, 200};
    landmarks.at(54) = {160, 200};
    for (const auto& [upper, lower, x] :
         {std::tuple{61U, 67U, 115.0}, {62U, 66U, 130.0}, {63U, 65U, 145.0}}) {
        landmarks.at(upper) = {x, 200 - gap / 2};
        landmarks.at(lower) = {x, 200 + gap / 2};
    }
    return landmarks;
}

TEST(MouthOpenness, IsTheGapOverTheWidth)
{
    EXPECT_DOUBLE_EQ(mouthAspectRatio(mouth(0)), 0);
    EXPECT_DOUBLE_EQ(mouthAspectRatio(mouth(30)), 0.5);
}

TEST(MouthOpenness, OfAMouthWithoutWidthIsNotMeasured)
{
    EXPECT_FALSE(isMeasured(mouthAspectRatio(Landmarks{})));
}

} // namespace
} // namespace countersign
