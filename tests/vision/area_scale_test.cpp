#include "vision/area_scale.h"

#include <gtest/gtest.h>
#include <opencv2/imgproc.hpp>

#include <cstring>
#include <random>

namespace countersign {
namespace {

cv::Mat noise(int width, int height)
{
    cv::Mat image(height, width, CV_8UC1); // braces would make a list of three numbers
    std::mt19937 random{11};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(random());
    return image;
}

LumaView viewOf(const cv::Mat& image)
{
    return {image.data, static_cast<std::ptrdiff_t>(image.step), image.cols, image.rows};
}

bool isAsOpenCvDoes(const cv::Mat& image, int width, int height)
{
    GreyImage ours{width, height};
    shrinkByArea(viewOf(image), ours);
    cv::Mat theirs;
    cv::resize(image, theirs, {width, height}, 0, 0, cv::INTER_AREA);
    return std::memcmp(ours.pixels(), theirs.data, theirs.total()) == 0;
}

TEST(AreaScale, GivesOpenCvsBytes)
{
    const cv::Mat image = noise(331, 257);
    for (const int side : {1, 7, 64, 100, 128, 130, 200, 255, 256})
        EXPECT_TRUE(isAsOpenCvDoes(image, side, side)) << side;
    EXPECT_TRUE(isAsOpenCvDoes(noise(640, 480), 533, 400)) << "a level of the face search";
    EXPECT_TRUE(isAsOpenCvDoes(noise(640, 480), 257, 193)) << "its smallest";
    for (const int rows : {2, 3, 4, 5, 9})
        EXPECT_TRUE(isAsOpenCvDoes(noise(11, rows), 4, rows - 1)) << rows << " rows";
}

TEST(AreaScale, GivesOpenCvsBytesOfAPartOfAPicture)
{
    const cv::Mat image = noise(331, 257);
    EXPECT_TRUE(isAsOpenCvDoes(image(cv::Rect{101, 20, 210, 190}), 128, 128));
}

TEST(AreaScale, KeepsBlackBlackAndWhiteWhite)
{
    for (const int luma : {0, 255}) {
        const cv::Mat plain{91, 91, CV_8UC1, cv::Scalar::all(luma)};
        GreyImage small{40, 40};
        shrinkByArea(viewOf(plain), small);
        for (int i = 0; i < 40 * 40; ++i)
            ASSERT_EQ(small.pixels()[i], luma) << i;
    }
}

} // namespace
} // namespace countersign
