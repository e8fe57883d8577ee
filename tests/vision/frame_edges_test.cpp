#include "vision/frame_edges.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

namespace countersign {
namespace {

constexpr PixelBox face{220, 140, 200, 200};

/// A bright sheet before a dark room, from `left` to `right`, turned by `slant` pixels over the
/// height of the picture.
GreyImage sheet(int left, int right, int slant = 0)
{
    GreyImage image{640, 480};
    cv::Mat pixels{480, 640, CV_8UC1, image.pixels()};
    cv::RNG{5}.fill(pixels, cv::RNG::NORMAL, 80, 2); // a sensor's noise
    const std::vector<cv::Point> corners{
        {left, 0}, {right, 0}, {right + slant, 480}, {left + slant, 480}};
    cv::fillPoly(pixels, std::vector<std::vector<cv::Point>>{corners}, 190);
    return image;
}

double lookTwice(const GreyImage& first, const GreyImage& second)
{
    FrameEdges edges{AttackPolicy{}};
    (void)edges.look(first, face);
    return edges.look(second, face);
}

TEST(FrameEdges, SeeASheetThatMoves)
{
    EXPECT_GT(lookTwice(sheet(150, 500), sheet(154, 504)), 0.95);
    EXPECT_GT(lookTwice(sheet(150, 500, 40), sheet(147, 497, 40)), 0.95);
    EXPECT_GT(lookTwice(sheet(150, 500), sheet(146, 504)), 0.95) << "it comes nearer";
}

TEST(FrameEdges, DoNotTakeADoorForASheetHoweverLongItStandsThere)
{
    FrameEdges edges{AttackPolicy{}};
    for (int look = 0; look < 20; ++look) {
        const PixelBox moving{face.x + 3 * look, face.y, face.width, face.height};
        EXPECT_FALSE(isMeasured(edges.look(sheet(150, 500), moving))) << look;
    }
}

TEST(FrameEdges, SeeNoneInAnEmptyRoomOrOnOneSideOnly)
{
    FrameEdges edges{AttackPolicy{}};
    EXPECT_LT(edges.look(sheet(0, 640), face), 0.3);
    edges.reset();
    EXPECT_LT(edges.look(sheet(150, 640), face), 0.3);
}

TEST(FrameEdges, ForgetOnReset)
{
    FrameEdges edges{AttackPolicy{}};
    (void)edges.look(sheet(150, 500), face);
    edges.reset();
    EXPECT_FALSE(isMeasured(edges.look(sheet(154, 504), face)));
}

TEST(FrameEdges, StartAgainWhenOtherThingsAreBesideTheFace)
{
    FrameEdges edges{AttackPolicy{}};
    (void)edges.look(sheet(150, 500), face);
    EXPECT_FALSE(isMeasured(edges.look(sheet(0, 640), face)));
    EXPECT_LT(edges.look(sheet(0, 640), face), 0.3);
}

TEST(FrameEdges, AreTotal)
{
    FrameEdges edges{AttackPolicy{}};
    EXPECT_FALSE(isMeasured(edges.look(GreyImage{}, face)));
    EXPECT_FALSE(isMeasured(edges.look(sheet(150, 500), PixelBox{})));
    EXPECT_FALSE(isMeasured(edges.look(sheet(150, 500), {0, 0, 8000, 8000})));
    for (const PixelBox box :
         {PixelBox{-5000, -5000, 100, 100}, {600, 400, 300, 300}, {0, 0, 640, 480}})
        for (int look = 0; look < 2; ++look)
            EXPECT_FALSE(edges.look(sheet(150, 500), box) > 1) << box.x;
}

} // namespace
} // namespace countersign
