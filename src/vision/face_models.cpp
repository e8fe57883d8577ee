#include "vision/face_models.h"

#include "vision/landmark_file.h"
#include "vision/model_files.h"

#include <string>
#include <utility>

namespace countersign {
namespace {

Result<VerifiedModel>
openNeeded(const ModelManifest& manifest, const std::filesystem::path& directory, const char* role)
{
    const ModelEntry* entry = manifest.findNeeded(role);
    if (entry == nullptr)
        return fail(
            ErrorCode::FileMalformed, std::string{"model manifest: no needed model for "} + role);
    return openModel(*entry, directory);
}

} // namespace

Result<FaceModels>
loadFaceModels(const ModelManifest& manifest, const std::filesystem::path& directory)
{
    const auto landmarkFile = openNeeded(manifest, directory, "landmarks");
    if (!landmarkFile) return fail(landmarkFile.error());
    const auto descriptorFile = openNeeded(manifest, directory, "descriptor");
    if (!descriptorFile) return fail(descriptorFile.error());

    Result<LandmarkCascade> cascade = readLandmarkFile(landmarkFile->file.view());
    if (!cascade) return fail(cascade.error());
    Result<FaceEmbedding> embedding = FaceEmbedding::create(descriptorFile->file.view());
    if (!embedding) return fail(embedding.error());
    return FaceModels{
        LandmarkModel{std::move(*cascade)},
        std::move(*embedding),
        {landmarkFile->identity, descriptorFile->identity}};
}

} // namespace countersign
