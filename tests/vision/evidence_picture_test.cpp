#include "vision/evidence_picture.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

#include <vector>

namespace countersign {
namespace {

Frame noisyFrame(int width, int height)
{
    cv::Mat pixels(height, width, CV_8UC3);
    cv::RNG{5}.fill(pixels, cv::RNG::UNIFORM, 100, 156);
    return Frame{{pixels.data, pixels.total() * 3}, width, height, MonotonicMs{0}};
}

cv::Mat decoded(const Bytes& jpeg)
{
    const cv::Mat raw{
        1, static_cast<int>(jpeg.size()), CV_8UC1, const_cast<std::byte*>(jpeg.data())};
    return cv::imdecode(raw, cv::IMREAD_COLOR);
}

TEST(EvidencePicture, IsAJpegOfTheFaceWithSomeMargin)
{
    const cv::Mat picture =
        decoded(encodeEvidencePicture(noisyFrame(640, 480), {250, 150, 100, 100}));
    EXPECT_GT(picture.cols, 150);
    EXPECT_LT(picture.cols, 250);
}

TEST(EvidencePicture, StaysSmallForALargeFaceFullOfDetail)
{
    const Bytes jpeg = encodeEvidencePicture(noisyFrame(1280, 720), {300, 50, 600, 600});
    EXPECT_FALSE(jpeg.empty());
    EXPECT_LT(jpeg.size(), std::size_t{64} * 1024); // noise is the worst there is
}

TEST(EvidencePicture, ShowsTheWholeFrameWithoutAFace)
{
    EXPECT_EQ(decoded(encodeEvidencePicture(noisyFrame(320, 240), {})).cols, 320);
}

TEST(EvidencePicture, CutsAFaceThatIsPartlyOutside)
{
    EXPECT_FALSE(encodeEvidencePicture(noisyFrame(320, 240), {-50, 200, 120, 120}).empty());
}

TEST(EvidencePicture, OfNoFrameIsEmpty) { EXPECT_TRUE(encodeEvidencePicture(Frame{}, {}).empty()); }

} // namespace
} // namespace countersign
