#include "vision/model_manifest.h"

#include "vision/mapped_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace countersign {
namespace {

using nlohmann::json;

constexpr int manifestVersion = 1;

ExpectedFile readExpected(const json& from)
{
    ExpectedFile expected;
    expected.file = from.at("file").get<std::string>();
    // A manifest must not be able to point outside the model directory.
    if (expected.file.empty() || std::filesystem::path{expected.file}.filename() != expected.file ||
        expected.file == "." || expected.file == "..")
        throw std::invalid_argument{"\"file\" is not a plain file name"};
    expected.size = from.at("size").get<std::uint64_t>();
    const Result<Bytes> digest = fromHex(from.at("sha256").get<std::string>());
    if (!digest || digest->size() != expected.sha256.size())
        throw std::invalid_argument{"\"sha256\" of " + expected.file + " is not 64 hex digits"};
    std::copy(digest->begin(), digest->end(), expected.sha256.begin());
    return expected;
}

ModelEntry readEntry(const json& from)
{
    ModelEntry entry;
    entry.name = from.at("name").get<std::string>();
    entry.role = from.at("role").get<std::string>();
    entry.isNeeded = from.at("needed").get<bool>();
    entry.expected = readExpected(from);
    for (const json& place : from.value("systemPlaces", json::array()))
        entry.systemPlaces.emplace_back(place.get<std::string>());
    for (const json& origin : from.value("madeFrom", json::array()))
        entry.madeFrom.push_back(readExpected(origin));
    entry.source = from.at("source").get<std::string>();
    entry.licence = from.at("licence").get<std::string>();
    entry.input = from.at("input").get<std::string>();
    entry.format = from.value("format", std::string{});
    return entry;
}

} // namespace

const ModelEntry* ModelManifest::findNeeded(std::string_view role) const
{
    const auto found = std::find_if(models.begin(), models.end(), [&](const ModelEntry& entry) {
        return entry.isNeeded && entry.role == role;
    });
    return found == models.end() ? nullptr : &*found;
}

const ModelEntry* ModelManifest::find(std::string_view role, std::string_view name) const
{
    const auto found = std::find_if(models.begin(), models.end(), [&](const ModelEntry& entry) {
        return entry.role == role && entry.name == name;
    });
    return found == models.end() ? nullptr : &*found;
}

Result<ModelManifest> parseModelManifest(std::string_view text)
{
    try {
        const json root = json::parse(text);
        if (root.at("version").get<int>() != manifestVersion)
            return fail(ErrorCode::FileMalformed, "model manifest: unknown version");
        ModelManifest manifest;
        for (const json& model : root.at("models"))
            manifest.models.push_back(readEntry(model));
        return manifest;
    } catch (const json::exception& failure) {
        return fail(ErrorCode::FileMalformed, std::string{"model manifest: "} + failure.what());
    } catch (const std::invalid_argument& failure) {
        return fail(ErrorCode::FileMalformed, std::string{"model manifest: "} + failure.what());
    }
}

Result<ModelManifest> readModelManifest(const std::filesystem::path& file)
{
    const Result<MappedFile> mapped = MappedFile::open(file);
    if (!mapped) return fail(mapped.error());
    Result<ModelManifest> manifest = parseModelManifest(textOf(mapped->view()));
    if (!manifest)
        return fail(manifest.error().code, file.string() + ": " + manifest.error().detail);
    return manifest;
}

} // namespace countersign
