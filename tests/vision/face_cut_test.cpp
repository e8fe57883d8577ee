#include "vision/face_cut.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

TEST(FaceCut, CarriesTheLandmarksAlong)
{
    const GreyImage image{640, 480};
    Landmarks landmarks{};
    landmarks.fill({149.5, 249.5}); // where four pixels meet
    const FaceCut cut = cutFace(image, {100, 200, 100, 100}, landmarks);
    ASSERT_TRUE(cut.hasLandmarks);
    EXPECT_NEAR(cut.landmarks.at(0).x, faceCutSide / 2.0 - 0.5, 1e-9);
    EXPECT_NEAR(cut.landmarks.at(67).y, faceCutSide / 2.0 - 0.5, 1e-9);
}

TEST(FaceCut, OfAnEmptyBoxIsEmpty)
{
    const FaceCut cut = cutFace(GreyImage{64, 64}, PixelBox{}, Landmarks{});
    EXPECT_EQ(cut.luma.width(), 0);
    EXPECT_FALSE(cut.hasLandmarks);
}

TEST(FaceCut, HasNoLandmarksWhereOneIsNotANumberOrFarAway)
{
    const GreyImage image{64, 64};
    for (const double strange : {notMeasured, 1e9, -1e300}) {
        Landmarks landmarks{};
        landmarks.at(40).y = strange;
        EXPECT_FALSE(cutFace(image, {0, 0, 64, 64}, landmarks).hasLandmarks) << strange;
    }
}

} // namespace
} // namespace countersign
