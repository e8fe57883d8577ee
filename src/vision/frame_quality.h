#pragma once

#include "vision/grey_image.h"

namespace countersign {

struct FrameQuality {
    double brightness{notMeasured}; ///< mean luma of the face, 0 to 255
    double sharpness{notMeasured};  ///< standard deviation of the Laplacian over that of the luma
};

/// Light and focus of the face inside `face`. The face is first brought to one size, so that near
/// and far faces compare: what the descriptor network cannot see does not count.
[[nodiscard]] FrameQuality measureQuality(const GreyImage& image, PixelBox face);

} // namespace countersign
