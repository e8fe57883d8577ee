#include "sample_predictor.h"

#include "vision/landmark_file.h"
#include "vision/landmark_model.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace countersign {
namespace {

constexpr PixelBox box{20, 10, 101, 101};

LandmarkModel sampleModel()
{
    static const Bytes file = sampleLandmarkFile();
    return LandmarkModel{*viewLandmarkFile(file)};
}

/// Left and right half of the picture have one brightness each.
GreyImage halves(std::uint8_t left, std::uint8_t right)
{
    GreyImage image{140, 120};
    for (int y = 0; y < image.height(); ++y) {
        std::uint8_t* row = image.pixels() + y * image.width();
        std::fill_n(row, 70, left);
        std::fill_n(row + 70, 70, right);
    }
    return image;
}

TEST(LandmarkModel, MovesThePointsByWhatItSees)
{
    const ImagePoint bright = sampleModel().locate(halves(200, 100), box).at(7);
    EXPECT_NEAR(bright.x, 20 + 75, 0.01);
    EXPECT_NEAR(bright.y, 10 + 50, 0.01);
    const ImagePoint dark = sampleModel().locate(halves(100, 200), box).at(7);
    EXPECT_NEAR(dark.x, 20 + 50, 0.01);
    EXPECT_NEAR(dark.y, 10 + 75, 0.01);
}

TEST(LandmarkModel, TakesADifferenceAtTheThresholdAsTheModelSays)
{
    EXPECT_GT(sampleModel().locate(halves(171, 150), box).at(0).x, 80) << "21 is above 20.5";
    EXPECT_LT(sampleModel().locate(halves(170, 150), box).at(0).x, 80) << "20 is not";
}

TEST(LandmarkModel, SeesADarkFaceAsIfItWereWellLit)
{
    // A difference of 12 in a face of 24 is like one of 48 and more in a well lit face.
    EXPECT_GT(sampleModel().locateSteadily(halves(30, 18), box).at(0).x, 80);
    EXPECT_LT(sampleModel().locateSteadily(halves(182, 170), box).at(0).x, 80);
}

TEST(LandmarkModel, SeesBlackOutsideThePicture)
{
    const GreyImage bright = halves(255, 255);
    const PixelBox overTheRim{-60, 10, 101, 101};
    EXPECT_NEAR(sampleModel().locate(bright, overTheRim).at(0).x, -60 + 50, 0.01);
}

TEST(LandmarkModel, TheMeanOfSeveralRunsStaysWithTheFace)
{
    const GreyImage image = halves(200, 100);
    const ImagePoint once = sampleModel().locate(image, box).at(3);
    const ImagePoint steady = sampleModel().locateSteadily(image, box).at(3);
    EXPECT_NEAR(once.x, steady.x, 0.03 * box.width) << "its boxes are shifted and a little tighter";
    EXPECT_NEAR(once.y, steady.y, 0.03 * box.height);
}

} // namespace
} // namespace countersign
