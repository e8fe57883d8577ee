#include "vision/picture_size.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

#include <span>
#include <vector>

namespace countersign {
namespace {

std::vector<unsigned char> picture(const char* extension)
{
    std::vector<unsigned char> encoded;
    cv::imencode(extension, cv::Mat(126, 102, CV_8UC3, cv::Scalar{80, 90, 100}), encoded);
    return encoded;
}

ByteView bytes(const std::vector<unsigned char>& encoded)
{
    return std::as_bytes(std::span{encoded});
}

class PictureSizeOf : public testing::TestWithParam<const char*> {};

TEST_P(PictureSizeOf, IsWhatTheHeaderSays)
{
    const auto size = readPictureSize(bytes(picture(GetParam())));
    ASSERT_TRUE(size.has_value());
    EXPECT_EQ(size->width, 102U);
    EXPECT_EQ(size->height, 126U);
}

TEST_P(PictureSizeOf, ACutOffHeaderIsUnknown)
{
    const auto encoded = picture(GetParam());
    for (std::size_t length = 0; length < 16; ++length)
        EXPECT_FALSE(readPictureSize(bytes(encoded).subspan(0, length)).has_value()) << length;
}

INSTANTIATE_TEST_SUITE_P(Formats, PictureSizeOf, testing::Values(".jpg", ".png", ".bmp", ".jp2"));

TEST(PictureSize, OfAnUnknownFormatIsUnknown)
{
    EXPECT_FALSE(readPictureSize(bytesOf("GIF89a and what follows it, more than enough")));
    EXPECT_FALSE(readPictureSize(bytes(picture(".webp"))));
}

TEST(PictureSize, OfAJpegWhoseSegmentsLeadNowhereIsUnknown)
{
    EXPECT_FALSE(readPictureSize(bytesOf("\xFF\xD8\xFF\xE0\xFF\xFFxxxxxxxxxxxx")));
}

} // namespace
} // namespace countersign
