#include "vision/card_portrait.h"
#include "vision/portrait_face.h"

#include <gtest/gtest.h>
#include <opencv2/imgcodecs.hpp>

#include <span>

namespace countersign {
namespace {

std::vector<unsigned char> png(int width, int height)
{
    std::vector<unsigned char> encoded;
    cv::imencode(".png", cv::Mat(height, width, CV_8UC3, cv::Scalar{80, 90, 100}), encoded);
    return encoded;
}

TEST(CardPortrait, HasTheSizeOfAChipsPicture)
{
    for (const auto& [width, height] : {std::pair{250, 250}, {30, 400}, {1, 1}}) {
        const auto encoded = png(width, height);
        const auto card = asCardPortrait(std::as_bytes(std::span{encoded}));
        ASSERT_TRUE(card.has_value()) << card.error().detail;
        const auto picture = decodePortrait(*card);
        ASSERT_TRUE(picture.has_value());
        EXPECT_EQ(picture->width(), 102);
        EXPECT_EQ(picture->height(), 126);
    }
}

TEST(CardPortrait, CannotBeMadeOfWhatIsNoPicture)
{
    EXPECT_EQ(asCardPortrait(bytesOf("no")).error().code, ErrorCode::PortraitUnusable);
}

} // namespace
} // namespace countersign
