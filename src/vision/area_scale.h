#pragma once

#include "vision/grey_image.h"

#include <cstddef>
#include <cstdint>

namespace countersign {

/// Pixels of somebody else: rows of `width` bytes, `stride` apart.
struct LumaView {
    const std::uint8_t* pixels;
    std::ptrdiff_t stride;
    int width;
    int height;
};

/// Fills `target`, which is smaller in both directions and not empty, with the means of the areas
/// that its pixels cover in `source`. To the last bit OpenCV's INTER_AREA where a ratio is not
/// whole (imgproc/src/resize.cpp, ResizeArea_Invoker), in half the time: OpenCV sums in memory, and
/// reads a row again for each of its pixels that two areas share.
void shrinkByArea(const LumaView& source, GreyImage& target);

} // namespace countersign
