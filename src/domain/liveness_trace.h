#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/face_observation.h"

#include <vector>

namespace countersign {

/// The numbers of every frame of a face check in a compact form, kept in the vault so that a
/// manager can see them as a plot and the same rules can judge them again later.
///
/// Format: "CST1", then per frame 30 bytes, all integers little-endian: at (u32, ms), track (u16),
/// faceCount (u8), 0 (u8), then eleven i16 with 0x8000 for "not measured": eye distance (x10), left
/// and right openness (x10,000), yaw, pitch and roll (x100), brightness (x100), sharpness
/// (x10,000), flat residual (x10,000), grid peak (x10), frame width. A value beyond the range is
/// stored as the end of the range.
[[nodiscard]] Bytes encodeTrace(const std::vector<FaceObservation>& seen);

/// Errors: FileMalformed for any length or header that encodeTrace would not have written. The face
/// boxes are not kept.
[[nodiscard]] Result<std::vector<FaceObservation>> decodeTrace(ByteView bytes);

} // namespace countersign
