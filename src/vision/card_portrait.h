#pragma once

#include "base/bytes.h"
#include "base/result.h"

namespace countersign {

/// What is left of a picture on a card's chip, for measuring: the middle of the picture (four
/// fifths of its height, in the shape of a portrait), 102 x 126 pixels, as JPEG of quality 40. Of
/// the usual sets of photographs, which show some surroundings, that leaves about 25 pixels between
/// the eyes, as on a card. Errors: PortraitUnusable when it cannot be decoded.
[[nodiscard]] Result<Bytes> asCardPortrait(ByteView encoded);

} // namespace countersign
