#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "vision/model_manifest.h"
#include "vision/tfjs_weights.h"

#include <filesystem>
#include <map>
#include <string>

namespace countersign {

/// Converts dlib's ResNet face descriptor from the form in which the npm package
/// @vladmandic/face-api carries it into an ONNX file at `onnx`, which is replaced only when all is
/// well. The inputs and the result must be those of `manifest`, to the byte.
/// Errors: NotFound, FileUnreadable; ModelAltered when an input or the result is another;
/// FileMalformed; StorageFailed when `onnx` cannot be written.
[[nodiscard]] Result<void> importFaceDescriptor(
    const ModelManifest& manifest,
    const std::filesystem::path& binary,
    const std::filesystem::path& weightsManifest,
    const std::filesystem::path& onnx);

/// The conversion alone. Input of the network: 1 x 3 x 150 x 150, RGB from 0 to 255; output: 128
/// numbers. Errors: FileMalformed when a layer is missing or has another shape.
[[nodiscard]] Result<Bytes> convertFaceDescriptor(const std::map<std::string, Tensor>& weights);

} // namespace countersign
