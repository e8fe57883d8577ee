#include "sample_face.h"
#include "sample_head.h"

#include "vision/face_visibility.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

constexpr double light = 170; ///< of the drawing's skin
constexpr double covered = 0.1;
constexpr double plain = 0.5;

double visibility(Cover cover = {}) { return measureVisibility(drawnFaceCut(cover), light); }

TEST(FaceVisibility, IsHighForABareFace) { EXPECT_GT(visibility(), plain); }

TEST(FaceVisibility, FallsWhenAnyPartIsCovered)
{
    const Landmarks head = headLandmarks({});
    const double eyes = eyeDistancePixels(head);
    EXPECT_LT(visibility({eyeCentre(head, firstOfRightEye), 0.4 * eyes, 0.3 * eyes}), covered);
    EXPECT_LT(visibility({eyeCentre(head, firstOfLeftEye), 0.4 * eyes, 0.3 * eyes}), covered);
    EXPECT_LT(visibility({head.at(33), 0.5 * eyes, 0.3 * eyes}), covered);
    EXPECT_LT(visibility({head.at(57), 0.8 * eyes, 0.5 * eyes}), covered);
}

TEST(FaceVisibility, DoesNotDependOnTheStrengthOfTheLight)
{
    GreyImage image = drawnFace();
    for (int i = 0; i < image.width() * image.height(); ++i)
        image.pixels()[i] = static_cast<std::uint8_t>(image.pixels()[i] / 4);
    EXPECT_NEAR(measureVisibility(cutOfSampleHead(image), light / 4), visibility(), 0.05);
}

TEST(FaceVisibility, OfSkinInTheLightOfALampAtOneSideIsLow)
{
    GreyImage image{sampleWidth, sampleHeight};
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.pixels()[y * image.width() + x] = static_cast<std::uint8_t>(x * 255 / 640);
    EXPECT_LT(measureVisibility(cutOfSampleHead(image), 128), covered);
}

TEST(FaceVisibility, IsNotMeasuredWithoutLandmarksOrLight)
{
    EXPECT_FALSE(isMeasured(measureVisibility(FaceCut{}, light)));
    EXPECT_FALSE(isMeasured(measureVisibility(drawnFaceCut(), 0)));
    EXPECT_FALSE(isMeasured(measureVisibility(drawnFaceCut(), notMeasured)));
    FaceCut cut = drawnFaceCut();
    cut.landmarks.fill({5, 5}); // eyes without distance
    EXPECT_FALSE(isMeasured(measureVisibility(cut, light)));
}

} // namespace
} // namespace countersign
