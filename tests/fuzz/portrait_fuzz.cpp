#include "vision/portrait_face.h"

#include <cstdlib>

/// Any bytes give a picture within the limits or an error, never an exception.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace countersign;
    const auto picture = decodePortrait(std::as_bytes(std::span{data, size}));
    if (picture && (picture->empty() || picture->width() > Frame::maxSide)) std::abort();
    if (!picture && picture.error().code != ErrorCode::PortraitUnusable) std::abort();
    return 0;
}
