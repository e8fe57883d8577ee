#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <optional>

namespace countersign {

struct PictureSize {
    std::uint64_t width{0};
    std::uint64_t height{0};
};

/// The size that the header of an encoded picture claims, read before anything is decoded: a few
/// bytes can claim gigabytes. Knows JPEG, PNG, BMP and JPEG 2000 (file or bare codestream); empty
/// for everything else and for a header that is cut off.
[[nodiscard]] std::optional<PictureSize> readPictureSize(ByteView encoded);

} // namespace countersign
