#include "vision/descriptor_import.h"

#include "vision/model_conversion.h"

namespace countersign {
namespace {

constexpr std::string_view descriptorRole = "descriptor";

} // namespace

Result<void> importFaceDescriptor(
    const ModelManifest& manifest,
    const std::filesystem::path& binary,
    const std::filesystem::path& weightsManifest,
    const std::filesystem::path& onnx)
{
    const ModelEntry* entry = manifest.findNeeded(descriptorRole);
    if (entry == nullptr || entry->madeFrom.size() != 2)
        return fail(ErrorCode::FileMalformed, "model manifest: no descriptor made from two files");
    const Result<MappedFile> weights = openOrigin(entry->madeFrom[0], binary);
    if (!weights) return fail(weights.error());
    const Result<MappedFile> description = openOrigin(entry->madeFrom[1], weightsManifest);
    if (!description) return fail(description.error());

    const auto tensors = readTfjsWeights(textOf(description->view()), weights->view());
    if (!tensors) return fail(tensors.error());
    const Result<Bytes> model = convertFaceDescriptor(*tensors);
    if (!model) return fail(model.error());
    return storeConverted(entry->expected, onnx, *model);
}

} // namespace countersign
