#pragma once

#include "base/result.h"
#include "domain/face_analyzer.h"
#include "vision/face_embedding.h"
#include "vision/landmark_model.h"
#include "vision/model_manifest.h"

#include <filesystem>
#include <vector>

namespace countersign {

/// The models of the analyzer, loaded and verified.
struct FaceModels {
    LandmarkModel landmarks;
    FaceEmbedding embedding;
    std::vector<ModelIdentity> identities;
};

/// Reads the needed models from `directory` or their system places. Takes about half a second, so
/// the desktop calls it on a thread of its own while the clerk signs in.
/// Errors: ModelMissing, ModelAltered (see openModel), ModelUnusable; FileMalformed when `manifest`
/// names no model for a needed role.
[[nodiscard]] Result<FaceModels>
loadFaceModels(const ModelManifest& manifest, const std::filesystem::path& directory);

} // namespace countersign
