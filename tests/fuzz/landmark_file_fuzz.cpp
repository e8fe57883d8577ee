#include "vision/landmark_file.h"
#include "vision/landmark_model.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

/// Whatever is accepted can be used: it reads no probe it does not have (the sanitizer would tell)
/// and places every point somewhere.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const ByteView input = std::as_bytes(std::span{data, size});
    const Bytes aligned{input.begin(), input.end()}; // as a mapping would be
    const auto cascade = viewLandmarkFile(aligned);
    if (!cascade) return 0;
    GreyImage image{32, 24};
    std::fill_n(image.pixels(), 32 * 24, std::uint8_t{90});
    const LandmarkModel model{*cascade};
    for (const ImagePoint& point : model.locate(image, {4, 2, 20, 20}))
        if (!std::isfinite(point.x) || !std::isfinite(point.y)) std::abort();
    return 0;
}
