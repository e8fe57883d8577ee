#pragma once

#include "domain/face_analyzer.h"
#include "vision/mapped_file.h"
#include "vision/model_manifest.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace countersign {

enum class ModelState {
    Good,
    Missing,
    Altered, ///< a file of that name is there, with other bytes
};

/// The stable machine name of a state: "good", "missing", "altered".
[[nodiscard]] const char* name(ModelState state);

struct ModelCheck {
    ModelEntry entry;
    ModelState state{ModelState::Missing};
    std::filesystem::path place; ///< of the file that was found, or where it is expected
    std::optional<Digest> found; ///< its hash; empty when it is missing
};

/// The state of every model of the manifest: in `directory`, then in its system places. Hashes each
/// file once, about 1 ms per MB.
[[nodiscard]] std::vector<ModelCheck>
checkModels(const ModelManifest& manifest, const std::filesystem::path& directory);

/// A model's bytes that are the manifest's.
struct VerifiedModel {
    MappedFile file;
    ModelIdentity identity;
};

/// Opens a model only if its SHA-256 is the manifest's.
/// Errors: ModelMissing, ModelAltered; both name the file, the expected and the found hash, and the
/// command that obtains it.
[[nodiscard]] Result<VerifiedModel>
openModel(const ModelEntry& entry, const std::filesystem::path& directory);

} // namespace countersign
