#pragma once

#include "base/result.h"
#include "domain/face_analyzer.h"
#include "vision/face_embedding.h"
#include "vision/landmark_model.h"
#include "vision/mapped_file.h"
#include "vision/model_manifest.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// The models of the analyzer, loaded and verified.
struct FaceModels {
    MappedFile landmarkFile; ///< where `landmarks` reads
    LandmarkModel landmarks;
    FaceEmbedding embedding;
    std::string descriptor; ///< name of the network behind `embedding`
    std::vector<ModelIdentity> identities;
};

/// `descriptor` names one of the manifest's descriptors; the needed one when it is empty.
/// Reads the needed models from `directory` or their system places. Takes about a tenth of a
/// second, so the desktop calls it on a thread of its own while the clerk signs in. Errors:
/// ModelMissing, ModelAltered (see openModel), ModelUnusable; FileMalformed when `manifest` names
/// no model for a needed role; BadInput when it names no such descriptor.
[[nodiscard]] Result<FaceModels> loadFaceModels(
    const ModelManifest& manifest,
    const std::filesystem::path& directory,
    std::string_view descriptor = {});

} // namespace countersign
