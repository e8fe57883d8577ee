#include "vision/face_chip.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>

namespace countersign {
namespace {

constexpr int width = 400;
constexpr int height = 300;

/// Red grows to the right, green downwards: a pixel tells where it came from.
Frame slopes()
{
    std::vector<std::uint8_t> pixels;
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            pixels.insert(
                pixels.end(),
                {0,
                 static_cast<std::uint8_t>(y * 250 / height),
                 static_cast<std::uint8_t>(x * 250 / width)});
    return {pixels, width, height, MonotonicMs{0}};
}

/// A face as ArcFace's alignment wants it, `scale` times as large and with its corner at (left,
/// top): the chip is the square of 112 * scale pixels there.
Landmarks alignedFace(double left, double top, double scale)
{
    const auto place = [&](double x, double y) {
        return ImagePoint{left + scale * x, top + scale * y};
    };
    Landmarks landmarks{};
    std::fill_n(landmarks.begin() + firstOfRightEye, 6, place(38.2946, 51.6963));
    std::fill_n(landmarks.begin() + firstOfLeftEye, 6, place(73.5318, 51.5014));
    landmarks[30] = place(56.0252, 71.7366);
    landmarks[48] = place(41.5493, 92.3655);
    landmarks[54] = place(70.7299, 92.2041);
    return landmarks;
}

using Pixel = std::array<int, 3>;

Pixel at(const FaceChip& chip, int x, int y)
{
    const std::uint8_t* pixel = chip.pixels() + 3 * (y * chip.side() + x);
    return {pixel[0], pixel[1], pixel[2]};
}

void expectFrom(const FaceChip& chip, int x, int y, double pictureX, double pictureY)
{
    EXPECT_NEAR(at(chip, x, y)[0], pictureX * 250 / width, 1.5);
    EXPECT_NEAR(at(chip, x, y)[1], pictureY * 250 / height, 1.5);
    EXPECT_EQ(at(chip, x, y)[2], 0);
}

constexpr auto layout = ChipLayout::FivePoints112;

TEST(FaceChip, ShowsTheFaceWhereTheNetworkExpectsIt)
{
    const FaceChip chip = cutChip(slopes(), alignedFace(100, 50, 1), layout);
    ASSERT_EQ(chip.side(), 112);
    expectFrom(chip, 0, 0, 100, 50);
    expectFrom(chip, 111, 0, 211, 50);
    expectFrom(chip, 30, 80, 130, 130);
}

TEST(FaceChip, ShrinksALargeFace)
{
    const FaceChip chip = cutChip(slopes(), alignedFace(100, 20, 2.4), layout);
    expectFrom(chip, 10, 10, 124, 44);
    expectFrom(chip, 100, 100, 340, 260);
}

TEST(FaceChip, EnlargesASmallFace)
{
    const FaceChip chip = cutChip(slopes(), alignedFace(200, 100, 0.4), layout);
    expectFrom(chip, 10, 10, 204, 104);
    expectFrom(chip, 100, 100, 240, 140);
}

TEST(FaceChip, MirroredIsTheMirrorImage)
{
    const Landmarks face = alignedFace(100, 50, 1.1);
    const FaceChip chip = cutChip(slopes(), face, layout);
    const FaceChip mirrored = cutChip(slopes(), face, layout, {.mirrored = true});
    for (const int x : {0, 17, 56, 111})
        for (int channel = 0; channel < 3; ++channel)
            EXPECT_NEAR(
                at(chip, x, 60).at(static_cast<std::size_t>(channel)),
                at(mirrored, 111 - x, 60).at(static_cast<std::size_t>(channel)),
                1);
}

TEST(FaceChip, ShowsMoreAroundTheFaceWithALargerScale)
{
    const FaceChip chip = cutChip(slopes(), alignedFace(100, 50, 1), layout, {.scale = 1.5});
    expectFrom(chip, 0, 56, 156 - 1.5 * 56, 106);
    expectFrom(chip, 111, 56, 156 + 1.5 * 55, 106);
}

TEST(FaceChip, LooksAsideByAShareOfItsSide)
{
    const FaceChip chip =
        cutChip(slopes(), alignedFace(100, 50, 1), layout, {.right = 0.25, .down = -0.125});
    expectFrom(chip, 0, 56, 128, 92);
}

TEST(FaceChip, TurnsAroundItsMiddle)
{
    const FaceChip chip = cutChip(slopes(), alignedFace(100, 50, 1), layout, {.turnDegrees = 90});
    expectFrom(chip, 56, 56, 156, 106);
    expectFrom(chip, 96, 56, 156, 146);
}

TEST(FaceChip, IsBlackBeyondThePicture)
{
    const FaceChip chip = cutChip(slopes(), alignedFace(-60, 50, 1), layout);
    EXPECT_EQ(at(chip, 20, 50), (Pixel{0, 0, 0}));
    expectFrom(chip, 80, 50, 20, 100);
    const FaceChip nothing = cutChip(slopes(), alignedFace(5000, 5000, 1), layout);
    EXPECT_TRUE(std::all_of(nothing.pixels(), nothing.pixels() + 3 * 112 * 112, [](auto v) {
        return v == 0;
    }));
}

TEST(FaceChip, OfPointsInOnePlaceOrOfNoNumbersIsStillAChip)
{
    Landmarks none;
    none.fill({std::numeric_limits<double>::quiet_NaN(), 3});
    EXPECT_EQ(cutChip(slopes(), none, layout).side(), 112);
    EXPECT_EQ(cutChip(slopes(), Landmarks{}, ChipLayout::Dlib150).side(), 150);
}

} // namespace
} // namespace countersign
