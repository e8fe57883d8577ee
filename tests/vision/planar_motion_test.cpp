#include "sample_head.h"

#include "vision/planar_motion.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

PlanarMotion afterLooking(const Landmarks& frontal)
{
    PlanarMotion motion{9, 8};
    for (int frame = 0; frame < 30; ++frame)
        (void)motion.observe(frontal, 0);
    return motion;
}

TEST(PlanarMotion, FindsADepthInATurnedHead)
{
    PlanarMotion motion = afterLooking(headLandmarks({}));
    EXPECT_GT(motion.observe(headLandmarks({.yaw = 20}), 20), 0.07);
    EXPECT_GT(motion.observe(headLandmarks({.yaw = -20}), -20), 0.07);
}

TEST(PlanarMotion, FindsNoneInATurnedPhotograph)
{
    PlanarMotion motion = afterLooking(photographLandmarks(0));
    for (const double yaw : {-50.0, -20.0, 20.0, 50.0})
        EXPECT_NEAR(motion.observe(photographLandmarks(yaw), yaw / 3), 0, 1e-3) << yaw;
}

TEST(PlanarMotion, IsNotMisledByTheNoiseOnASheetSeenNearlyFromTheSide)
{
    PlanarMotion motion = afterLooking(headLandmarks({}));
    Landmarks sheet = photographLandmarks(60); // its eyes half as far apart
    sheet.at(30).x += 0.04 * eyeDistancePixels(headLandmarks({}));
    EXPECT_LT(motion.observe(sheet, 20), 0.03);
}

TEST(PlanarMotion, FindsNoneInAHeadThatOnlyMovesAndTilts)
{
    PlanarMotion motion = afterLooking(headLandmarks({}));
    EXPECT_LT(motion.observe(headLandmarks({.roll = 15}), 0), 0.01);
}

TEST(PlanarMotion, MeasuresNothingBeforeItKnowsTheFrontalFace)
{
    PlanarMotion motion{9, 8};
    EXPECT_FALSE(isMeasured(motion.observe(headLandmarks({.yaw = 20}), 20)));
    EXPECT_FALSE(isMeasured(motion.observe(headLandmarks({}), 0)));
}

TEST(PlanarMotion, ForgetsTheFaceOnReset)
{
    PlanarMotion motion = afterLooking(headLandmarks({}));
    motion.reset();
    EXPECT_FALSE(isMeasured(motion.observe(headLandmarks({}), 0)));
}

TEST(PlanarMotion, OfPointsThatAreAllOneIsNotMeasured)
{
    PlanarMotion motion = afterLooking(headLandmarks({}));
    EXPECT_FALSE(isMeasured(motion.observe(Landmarks{}, 0)));
}

} // namespace
} // namespace countersign
