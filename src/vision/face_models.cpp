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

Result<const ModelEntry*> findDescriptor(const ModelManifest& manifest, std::string_view name)
{
    const ModelEntry* entry =
        name.empty() ? manifest.findNeeded("descriptor") : manifest.find("descriptor", name);
    if (entry != nullptr) return entry;
    if (name.empty())
        return fail(ErrorCode::FileMalformed, "model manifest: no needed model for descriptor");
    std::string known;
    for (const ModelEntry& each : manifest.models)
        if (each.role == "descriptor") known += (known.empty() ? "" : ", ") + each.name;
    return fail(
        ErrorCode::BadInput,
        "no descriptor \"" + std::string{name} + "\" in the model manifest; it has " + known);
}

} // namespace

Result<FaceModels> loadFaceModels(
    const ModelManifest& manifest,
    const std::filesystem::path& directory,
    std::string_view descriptor)
{
    auto landmarkFile = openNeeded(manifest, directory, "landmarks");
    if (!landmarkFile) return fail(landmarkFile.error());
    const auto entry = findDescriptor(manifest, descriptor);
    if (!entry) return fail(entry.error());
    const auto format = descriptorFormatNamed((*entry)->format);
    if (!format)
        return fail(
            ErrorCode::FileMalformed,
            "model manifest: " + (*entry)->name + " has no known descriptor format");
    const auto descriptorFile = openModel(**entry, directory);
    if (!descriptorFile) return fail(descriptorFile.error());

    const Result<LandmarkCascade> cascade = viewLandmarkFile(landmarkFile->file.view());
    if (!cascade) return fail(cascade.error());
    Result<FaceEmbedding> embedding = FaceEmbedding::create(descriptorFile->file.view(), *format);
    if (!embedding) return fail(embedding.error());
    return FaceModels{
        std::move(landmarkFile->file),
        LandmarkModel{*cascade},
        std::move(*embedding),
        (*entry)->name,
        {landmarkFile->identity, descriptorFile->identity}};
}

} // namespace countersign
