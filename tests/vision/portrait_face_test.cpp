#include "vision/portrait_face.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

namespace countersign {
namespace {

std::vector<unsigned char> png(int width, int height)
{
    std::vector<unsigned char> encoded;
    cv::imencode(".png", cv::Mat(height, width, CV_8UC1, cv::Scalar{80}), encoded);
    return encoded;
}

TEST(Portrait, IsDecodedToColour)
{
    const auto encoded = png(102, 126);
    const auto picture = decodePortrait(std::as_bytes(std::span{encoded}));
    ASSERT_TRUE(picture.has_value()) << picture.error().detail;
    EXPECT_EQ(picture->width(), 102);
    EXPECT_EQ(picture->height(), 126);
}

TEST(Portrait, ThatIsNoPictureIsRefused)
{
    for (const std::string_view bytes : {"", "x", "\xFF\xD8\xFF\xE0 no jpeg at all"})
        EXPECT_EQ(decodePortrait(bytesOf(bytes)).error().code, ErrorCode::PortraitUnusable)
            << bytes;
}

TEST(Portrait, CutOffIsRefused)
{
    auto encoded = png(102, 126);
    encoded.resize(encoded.size() / 4);
    EXPECT_FALSE(decodePortrait(std::as_bytes(std::span{encoded})).has_value());
}

TEST(Portrait, OfTooManyPixelsIsRefusedBeforeItIsDecoded)
{
    auto encoded = png(16, 16);
    // Width and height of the header, big-endian, at bytes 16 and 20: claims 30000 x 30000.
    encoded[18] = encoded[22] = 0x75;
    encoded[19] = encoded[23] = 0x30;
    const auto picture = decodePortrait(std::as_bytes(std::span{encoded}));
    ASSERT_FALSE(picture.has_value());
    EXPECT_NE(picture.error().detail.find("40 megapixels"), std::string::npos);
}

TEST(Portrait, LargerThanAFileMayBeIsRefused)
{
    const Bytes large((16U << 20U) + 1);
    const auto picture = decodePortrait(large);
    ASSERT_FALSE(picture.has_value());
    EXPECT_NE(picture.error().detail.find("16 MB"), std::string::npos);
}

} // namespace
} // namespace countersign
