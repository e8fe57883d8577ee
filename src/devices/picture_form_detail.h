#pragma once

#include "base/result.h"
#include "domain/frame.h"

#include <opencv2/core/mat.hpp>

namespace countersign {

/// Copies a picture into a frame. 8-bit BGR goes as it is; grey becomes BGR, a fourth channel is
/// left out, and of 16-bit values the most significant part counts, whole white staying white.
/// Errors: BadInput saying what kind of picture it is, to follow "sends " or "is ": empty, of other
/// numbers or channels, larger than a Frame may be.
[[nodiscard]] Result<Frame> createFrame(const cv::Mat& picture, MonotonicMs at);

} // namespace countersign
