#include "devices/picture_form_detail.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

namespace countersign {
namespace {

// Braces would make lists of cv::Mat's numbers.

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr MonotonicMs at{40};

/// Two pixels, one above the other.
Frame frameOf(int type, const cv::Scalar& upper, const cv::Scalar& lower)
{
    cv::Mat picture(2, 1, type, upper);
    picture.row(1).setTo(lower);
    auto frame = createFrame(picture, at);
    EXPECT_TRUE(frame) << frame.error().detail;
    return std::move(frame).value();
}

std::string refusalOf(const cv::Mat& picture)
{
    const auto frame = createFrame(picture, at);
    if (frame) return "accepted";
    EXPECT_EQ(frame.error().code, ErrorCode::BadInput);
    return frame.error().detail;
}

TEST(PictureForm, CopiesBlueGreenRed)
{
    const Frame frame = frameOf(CV_8UC3, {1, 2, 3}, {4, 5, 6});
    EXPECT_THAT(frame.pixels(), ElementsAre(1, 2, 3, 4, 5, 6));
    EXPECT_EQ(frame.width(), 1);
    EXPECT_EQ(frame.height(), 2);
    EXPECT_EQ(frame.at(), at);
}

TEST(PictureForm, RepeatsGreyForEveryColour)
{
    EXPECT_THAT(frameOf(CV_8UC1, 7, 9).pixels(), ElementsAre(7, 7, 7, 9, 9, 9));
}

TEST(PictureForm, LeavesOutTheFourthChannel)
{
    EXPECT_THAT(
        frameOf(CV_8UC4, {1, 2, 3, 0}, {4, 5, 6, 99}).pixels(), ElementsAre(1, 2, 3, 4, 5, 6));
}

TEST(PictureForm, KeepsBlackAndWhiteOfSixteenBits)
{
    EXPECT_THAT(frameOf(CV_16UC1, 0, 65535).pixels(), ElementsAre(0, 0, 0, 255, 255, 255));
    EXPECT_THAT(
        frameOf(CV_16UC3, {257, 514, 65535}, {0, 32896, 65535}).pixels(),
        ElementsAre(1, 2, 255, 0, 128, 255));
    EXPECT_THAT(
        frameOf(CV_16UC4, {257, 514, 771, 5}, {0, 0, 0, 5}).pixels(),
        ElementsAre(1, 2, 3, 0, 0, 0));
}

TEST(PictureForm, TakesAPieceOfALargerPicture)
{
    for (const int type : {CV_8UC1, CV_8UC3, CV_8UC4, CV_16UC1, CV_16UC3}) {
        cv::Mat large(20, 30, type, cv::Scalar::all(0));
        cv::Mat piece = large(cv::Rect{3, 4, 5, 6});
        piece.setTo(cv::Scalar::all(CV_MAT_DEPTH(type) == CV_16U ? 200 * 257 : 200));
        const auto frame = createFrame(piece, at);
        ASSERT_TRUE(frame) << type;
        EXPECT_EQ(frame->pixels().size(), 5U * 6U * 3U);
        EXPECT_THAT(frame->pixels(), Each(200)) << type;
    }
}

TEST(PictureForm, TakesASinglePixel)
{
    const auto frame = createFrame(cv::Mat(1, 1, CV_8UC3, cv::Scalar{1, 2, 3}), at);
    ASSERT_TRUE(frame);
    EXPECT_THAT(frame->pixels(), ElementsAre(1, 2, 3));
}

TEST(PictureForm, RefusesWhatIsEmpty)
{
    EXPECT_EQ(refusalOf({}), "an empty picture");
    EXPECT_EQ(refusalOf(cv::Mat(0, 640, CV_8UC3)), "an empty picture");
    const int cube[] = {2, 2, 2};
    EXPECT_EQ(refusalOf(cv::Mat(3, cube, CV_8UC1)), "an empty picture");
}

TEST(PictureForm, RefusesValuesThatHaveNoWhite)
{
    for (const int depth : {CV_8S, CV_16S, CV_32S, CV_32F, CV_64F, CV_16F})
        EXPECT_THAT(
            refusalOf(cv::Mat(2, 2, CV_MAKETYPE(depth, 3))), HasSubstr("not of 8 or 16 bits"))
            << depth;
}

TEST(PictureForm, RefusesChannelsThatAreNoColour)
{
    EXPECT_EQ(refusalOf(cv::Mat(2, 2, CV_8UC2)), "a picture of 2 values per pixel");
    EXPECT_EQ(refusalOf(cv::Mat(2, 2, CV_16UC(5))), "a picture of 5 values per pixel");
}

TEST(PictureForm, RefusesWhatIsLargerThanAFrame)
{
    EXPECT_EQ(
        refusalOf(cv::Mat(1, Frame::maxSide + 1, CV_8UC1, cv::Scalar{0})),
        "a picture of 8193 x 1 pixels, larger than 8192 on a side");
    EXPECT_EQ(refusalOf(cv::Mat(1, Frame::maxSide, CV_8UC1, cv::Scalar{0})), "accepted");
    // Sides near the largest int are refused before anything is computed from them.
    std::uint8_t pixel = 0;
    EXPECT_THAT(refusalOf(cv::Mat(1, 2'000'000'000, CV_8UC1, &pixel)), HasSubstr("2000000000 x 1"));
}

} // namespace
} // namespace countersign
