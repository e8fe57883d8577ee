#pragma once

#include "base/result.h"
#include "vision/model_manifest.h"

#include <filesystem>

namespace countersign {

/// Lays out dlib's shape predictor as a landmark file (landmark_file.h) at `target`, which is
/// replaced only when all is well. Input and result must be those of `manifest`, to the byte.
/// Errors: NotFound, FileUnreadable; ModelAltered when the input or the result is another;
/// ModelUnusable; FileMalformed when the manifest names no such model; StorageFailed.
[[nodiscard]] Result<void> importLandmarks(
    const ModelManifest& manifest,
    const std::filesystem::path& shapePredictor,
    const std::filesystem::path& target);

} // namespace countersign
