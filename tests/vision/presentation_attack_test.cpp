#include "vision/presentation_attack.h"

#include <gtest/gtest.h>
#include <opencv2/core.hpp>

#include <cmath>
#include <numbers>

namespace countersign {
namespace {

constexpr PixelBox face{200, 120, 200, 200};
constexpr double noticeable = 6;

/// A picture of 640 x 480 of mid grey with sensor noise and whatever `pattern` adds.
template <typename Pattern>
GreyImage picture(Pattern&& pattern)
{
    GreyImage image{640, 480};
    cv::RNG noise{7};
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.pixels()[y * image.width() + x] =
                cv::saturate_cast<std::uint8_t>(128 + noise.gaussian(2) + pattern(x, y));
    return image;
}

double wave(double at, double period) { return std::cos(2 * std::numbers::pi * at / period); }

TEST(PresentationAttack, SeesThePixelGridOfAFilmedScreen)
{
    for (const double period : {3.3, 5.1, 6.7}) {
        const GreyImage screen = picture(
            [&](int x, int y) { return 3 * (wave(x + 0.1 * y, period) + wave(y, period)); });
        EXPECT_GT(measureGridPeak(screen, face, AttackPolicy{}), noticeable) << period;
    }
}

TEST(PresentationAttack, SeesNoneInNoise)
{
    EXPECT_LT(
        measureGridPeak(picture([](int, int) { return 0; }), face, AttackPolicy{}), noticeable);
}

TEST(PresentationAttack, IgnoresAPatternInOnePlaceOnly)
{
    const GreyImage collar = picture([](int x, int y) {
        return x > 330 && y > 250 && x < 400 && y < 320 ? 20 * wave(x, 5) : 0.0;
    });
    EXPECT_LT(measureGridPeak(collar, face, AttackPolicy{}), noticeable);
}

TEST(PresentationAttack, IgnoresTheBlocksOfVideoCoding)
{
    const GreyImage blocks =
        picture([](int x, int y) { return (x % 8 == 0 ? 3.0 : 0.0) + (y % 8 == 0 ? 3.0 : 0.0); });
    EXPECT_LT(measureGridPeak(blocks, face, AttackPolicy{}), noticeable);
}

TEST(PresentationAttack, IgnoresASingleStrongEdge)
{
    const GreyImage edge = picture([](int x, int) { return x < 300 ? -90.0 : 90.0; });
    EXPECT_LT(measureGridPeak(edge, face, AttackPolicy{}), noticeable);
}

TEST(PresentationAttack, WorksWithAFaceAtTheRimOfThePicture)
{
    const GreyImage image = picture([](int, int) { return 0; });
    EXPECT_TRUE(isMeasured(measureGridPeak(image, {-150, 400, 200, 200}, AttackPolicy{})));
}

TEST(PresentationAttack, OfATooSmallPictureIsNotMeasured)
{
    EXPECT_FALSE(isMeasured(measureGridPeak(GreyImage{640, 200}, face, AttackPolicy{})));
}

} // namespace
} // namespace countersign
