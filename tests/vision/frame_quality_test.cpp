#include "sample_face.h"
#include "sample_head.h"

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

FrameQuality measureQuality(const GreyImage& image, PixelBox face)
{
    Landmarks nowhere;
    nowhere.fill({notMeasured, notMeasured});
    return countersign::measureQuality(cutFace(image, face, nowhere), QualityPolicy{});
}

/// The drawn face with the picture's columns from `first` on multiplied by `share`.
FrameQuality shaded(int first, double share)
{
    GreyImage image = drawnFace();
    cv::Mat part = luma(image)(cv::Rect{first, 0, image.width() - first, image.height()});
    part *= share;
    return countersign::measureQuality(cutOfSampleHead(image), QualityPolicy{});
}

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

TEST(FrameQuality, OfAFaceWithoutLandmarksHasLightAndFocusOnly)
{
    const GreyImage image = blots(128, 8);
    const FrameQuality quality = measureQuality(image, all(image));
    EXPECT_TRUE(isMeasured(quality.brightness) && isMeasured(quality.sharpness));
    EXPECT_FALSE(isMeasured(quality.contrast) || isMeasured(quality.sideLight));
    EXPECT_FALSE(isMeasured(quality.glare) || isMeasured(quality.light));
}

TEST(FrameQuality, LightAndContrastAreThoseOfTheFaceAndNotOfWhatIsBehind)
{
    const FrameQuality before = shaded(0, 1);
    GreyImage image = drawnFace();
    cv::Mat background;
    cv::compare(luma(image), 60, background, cv::CMP_EQ);
    luma(image).setTo(255, background);
    const FrameQuality bright =
        countersign::measureQuality(cutOfSampleHead(image), QualityPolicy{});
    EXPECT_NEAR(bright.light, before.light, 2);
    EXPECT_NEAR(bright.contrast, before.contrast, 3);
    EXPECT_GT(bright.brightness, before.brightness + 5);
}

TEST(FrameQuality, AVeilLowersTheContrast)
{
    GreyImage image = drawnFace();
    cv::Mat pixels = luma(image);
    pixels = pixels / 8 + 120;
    EXPECT_LT(countersign::measureQuality(cutOfSampleHead(image), QualityPolicy{}).contrast, 8);
    EXPECT_GT(shaded(0, 1).contrast, 20);
}

TEST(FrameQuality, SideLightIsTheDifferenceOfTheHalves)
{
    EXPECT_LT(shaded(0, 1).sideLight, 0.03);
    EXPECT_LT(shaded(0, 0.4).sideLight, 0.03) << "dark all over is not light from the side";
    EXPECT_NEAR(shaded(sampleWidth / 2, 0.25).sideLight, 0.6, 0.05);
}

TEST(FrameQuality, GlareIsTheShareOfTheFaceThatIsBlownOut)
{
    EXPECT_EQ(shaded(0, 1).glare, 0);
    EXPECT_NEAR(shaded(sampleWidth / 2, 2).glare, 0.5, 0.1);
}

} // namespace
} // namespace countersign
