#pragma once

#include "domain/attack_policy.h"
#include "vision/grey_image.h"

namespace countersign {

/// Strength of a fine periodic pattern all over the face and its surroundings, as the pixel grid of
/// a filmed screen leaves: the highest spectral peak over its neighbourhood, as the geometric mean
/// of nine overlapping windows, so that hair or a striped collar in one of them does not count.
/// About 3 without such a pattern and above 7 with one. Looks at the policy's periods, without
/// those of block coding. NaN when the picture is smaller than 256 pixels in one direction.
///
/// Takes 2 ms.
[[nodiscard]] double
measureGridPeak(const GreyImage& image, PixelBox face, const AttackPolicy& policy);

} // namespace countersign
