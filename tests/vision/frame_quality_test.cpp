#include "vision/frame_quality.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace countersign {
namespace {

cv::Mat luma(GreyImage& image) { return {image.height(), image.width(), CV_8UC1, image.pixels()}; }

/// Random blots, each `side` pixels wide: something to be sharp or not.
GreyImage blots(int width, int side)
{
    cv::Mat small(width / side, width / side, CV_8UC1);
    cv::RNG{3}.fill(small, cv::RNG::UNIFORM, 40, 200);
    GreyImage image{width, width};
    cv::Mat target = luma(image);
    cv::resize(small, target, target.size(), 0, 0, cv::INTER_NEAREST);
    return image;
}

PixelBox all(const GreyImage& image) { return {0, 0, image.width(), image.height()}; }

TEST(FrameQuality, BrightnessIsTheMeanOfTheFaceAlone)
{
    GreyImage image{200, 200};
    luma(image).setTo(10);
    luma(image)(cv::Rect{50, 50, 60, 60}).setTo(200);
    EXPECT_NEAR(measureQuality(image, {50, 50, 60, 60}).brightness, 200, 0.5);
}

TEST(FrameQuality, ABlurredFaceIsLessSharp)
{
    GreyImage image = blots(256, 8);
    const double before = measureQuality(image, all(image)).sharpness;
    cv::Mat pixels = luma(image);
    cv::GaussianBlur(pixels, pixels, {}, 6);
    EXPECT_LT(measureQuality(image, all(image)).sharpness, before / 2);
}

TEST(FrameQuality, SharpnessDoesNotDependOnContrast)
{
    GreyImage image = blots(256, 8);
    const double before = measureQuality(image, all(image)).sharpness;
    cv::Mat pixels = luma(image);
    pixels = pixels / 2 + 30;
    EXPECT_NEAR(measureQuality(image, all(image)).sharpness, before, 0.05 * before);
}

TEST(FrameQuality, SharpnessDoesNotDependOnTheSizeOfTheFace)
{
    const double near = measureQuality(blots(512, 32), {0, 0, 512, 512}).sharpness;
    const double far = measureQuality(blots(256, 16), {0, 0, 256, 256}).sharpness;
    EXPECT_NEAR(near, far, 0.1 * far);
}

TEST(FrameQuality, OfAnEvenGreyHasNoSharpness)
{
    GreyImage image{100, 100};
    luma(image).setTo(90);
    EXPECT_FALSE(isMeasured(measureQuality(image, all(image)).sharpness));
}

TEST(FrameQuality, OfAnEmptyBoxIsNotMeasured)
{
    EXPECT_FALSE(isMeasured(measureQuality(blots(128, 8), PixelBox{}).brightness));
}

} // namespace
} // namespace countersign
