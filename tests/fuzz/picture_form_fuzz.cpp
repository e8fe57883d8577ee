#include "devices/picture_form_detail.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

// A picture of any type, shape and step is refused or becomes a frame of its own size; one of a
// single channel becomes grey, and 8-bit values are not altered.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    std::array<std::uint8_t, 5> shape{};
    if (size < shape.size()) return 0;
    std::memcpy(shape.data(), data, shape.size());
    const int depth = shape[0] % 8;
    const int channels = shape[1] % 6 + 1;
    const int width = shape[2] % 40;
    const int height = shape[3] % 40;
    cv::Mat large(height + 3, width + shape[4] % 4, CV_MAKETYPE(depth, channels), cv::Scalar{});
    const std::size_t bytes = large.total() * large.elemSize();
    if (bytes > 0) std::memcpy(large.data, data, std::min(bytes, size));
    const cv::Mat picture = large(cv::Rect(0, 2, width, height));

    const auto frame = createFrame(picture, MonotonicMs{7});
    const bool isUsable = (depth == CV_8U || depth == CV_16U) && width > 0 && height > 0 &&
                          (channels == 1 || channels == 3 || channels == 4);
    if (frame.has_value() != isUsable) __builtin_trap();
    if (!frame) return 0;
    if (frame->width() != width || frame->height() != height) __builtin_trap();
    for (int row = 0; row < height; ++row)
        for (int column = 0; column < width; ++column) {
            const auto at = static_cast<std::size_t>(3 * (row * width + column));
            for (int colour = 0; colour < 3; ++colour) {
                const std::uint8_t* pixel = picture.ptr(row, column);
                const int channel = channels == 1 ? 0 : colour;
                const int got = frame->pixels()[at + static_cast<std::size_t>(colour)];
                if (depth == CV_8U && got != pixel[channel]) __builtin_trap();
                std::uint16_t wide = 0;
                if (depth == CV_16U) std::memcpy(&wide, pixel + 2 * channel, sizeof wide);
                if (depth == CV_16U && std::abs(got * 257 - wide) > 129) __builtin_trap();
            }
        }
    return 0;
}
