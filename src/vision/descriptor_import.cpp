#include "vision/descriptor_import.h"

#include "vision/mapped_file.h"
#include "vision/sha256.h"

#include <fstream>
#include <system_error>

namespace countersign {
namespace {

constexpr std::string_view descriptorRole = "descriptor";

Result<MappedFile> openOrigin(const ExpectedFile& expected, const std::filesystem::path& file)
{
    Result<MappedFile> mapped = MappedFile::open(file);
    if (!mapped) return mapped;
    const Digest found = sha256(mapped->view());
    if (found != expected.sha256)
        return fail(
            ErrorCode::ModelAltered,
            file.string() + ": expected SHA-256 " + toHex(expected.sha256) + ", found " +
                toHex(found));
    return mapped;
}

/// Beside the target first, so that a crash or a full disk leaves no half model behind.
Result<void> replaceFile(const std::filesystem::path& target, ByteView content)
{
    const std::filesystem::path fresh = target.string() + ".new";
    std::error_code error;
    {
        std::ofstream out{fresh, std::ios::binary | std::ios::trunc};
        out.write(
            reinterpret_cast<const char*>(content.data()),
            static_cast<std::streamsize>(content.size()));
        out.close();
        if (!out) {
            std::filesystem::remove(fresh, error);
            return fail(ErrorCode::StorageFailed, fresh.string() + ": cannot be written");
        }
    }
    std::filesystem::rename(fresh, target, error);
    if (error) return fail(ErrorCode::StorageFailed, target.string() + ": " + error.message());
    return {};
}

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
    if (const Digest made = sha256(*model); made != entry->expected.sha256)
        return fail(
            ErrorCode::ModelAltered,
            onnx.string() + ": the conversion should give SHA-256 " +
                toHex(entry->expected.sha256) + ", but gave " + toHex(made));
    return replaceFile(onnx, *model);
}

} // namespace countersign
