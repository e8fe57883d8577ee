#include "devices/picture_form_detail.h"

#include <opencv2/core.hpp>

#include <string>

namespace countersign {
namespace {

constexpr double sixteenToEightBits = 1.0 / 257; ///< 65535 becomes 255

std::string sizeOf(const cv::Mat& picture)
{
    return std::to_string(picture.cols) + " x " + std::to_string(picture.rows) + " pixels";
}

/// Grey, BGR and BGRA to BGR. The channels are copied by place, so no colour is computed.
cv::Mat threeChannels(const cv::Mat& picture)
{
    const bool isGrey = picture.channels() == 1;
    const int from[] = {0, 0, isGrey ? 0 : 1, 1, isGrey ? 0 : 2, 2};
    cv::Mat colour(picture.rows, picture.cols, CV_8UC3); // braces would make a list of three
    cv::mixChannels(&picture, 1, &colour, 1, from, 3);
    return colour;
}

Result<cv::Mat> packedColour(const cv::Mat& picture)
{
    const int channels = picture.channels();
    const bool isEightBit = picture.depth() == CV_8U;
    if (!isEightBit && picture.depth() != CV_16U)
        return fail(ErrorCode::BadInput, "a picture whose values are not of 8 or 16 bits");
    if (channels != 1 && channels != 3 && channels != 4)
        return fail(
            ErrorCode::BadInput, "a picture of " + std::to_string(channels) + " values per pixel");
    cv::Mat packed = picture;
    if (!isEightBit) picture.convertTo(packed, CV_8U, sixteenToEightBits);
    if (channels != 3) return threeChannels(packed);
    return packed.isContinuous() ? packed : packed.clone();
}

} // namespace

Result<Frame> createFrame(const cv::Mat& picture, MonotonicMs at)
{
    if (picture.dims > 2 || picture.empty()) return fail(ErrorCode::BadInput, "an empty picture");
    if (picture.cols > Frame::maxSide || picture.rows > Frame::maxSide)
        return fail(
            ErrorCode::BadInput,
            "a picture of " + sizeOf(picture) + ", larger than " + std::to_string(Frame::maxSide) +
                " on a side");
    try {
        const auto packed = packedColour(picture);
        if (!packed) return fail(packed.error());
        return Frame{{packed->data, packed->total() * 3}, packed->cols, packed->rows, at};
    } catch (const cv::Exception&) {
        return fail(
            ErrorCode::BadInput, "a picture of " + sizeOf(picture) + " that cannot be converted");
    }
}

} // namespace countersign
