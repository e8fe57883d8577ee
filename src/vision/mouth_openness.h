#pragma once

#include "vision/face_landmarks.h"

namespace countersign {

/// Mean gap between the inner lips over the width of the mouth: 0 shut, about 0.5 wide open. NaN
/// when the mouth has no width.
[[nodiscard]] double mouthAspectRatio(const Landmarks& landmarks);

} // namespace countersign
