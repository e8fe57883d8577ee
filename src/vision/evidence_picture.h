#pragma once

#include "base/bytes.h"
#include "domain/face_observation.h"
#include "domain/frame.h"

namespace countersign {

/// The face with some margin (or the whole frame when `face` is empty) as JPEG of at most about
/// 25 KB: enough for a person to compare, little enough to keep for years. Empty when the frame is.
[[nodiscard]] Bytes encodeEvidencePicture(const Frame& frame, PixelBox face);

} // namespace countersign
