#include "vision/model_files.h"

#include "vision/sha256.h"

#include <string>
#include <utility>

namespace countersign {
namespace {

struct Search {
    ModelCheck check;
    std::optional<MappedFile> file; ///< only when good
};

Search findModel(const ModelEntry& entry, const std::filesystem::path& directory)
{
    std::vector<std::filesystem::path> places{directory / entry.expected.file};
    places.insert(places.end(), entry.systemPlaces.begin(), entry.systemPlaces.end());
    Search search{{entry, ModelState::Missing, places.front(), std::nullopt}, std::nullopt};
    for (const std::filesystem::path& place : places) {
        Result<MappedFile> mapped = MappedFile::open(place);
        if (!mapped) continue;
        const Digest found = sha256(mapped->view());
        if (found == entry.expected.sha256)
            return {{entry, ModelState::Good, place, found}, std::move(*mapped)};
        if (search.check.state == ModelState::Missing)
            search.check = {entry, ModelState::Altered, place, found};
    }
    return search;
}

std::string explain(const ModelCheck& check)
{
    const std::string found = check.found ? toHex(*check.found) : "no file";
    return check.place.string() + ": model " + check.entry.name + ", expected SHA-256 " +
           toHex(check.entry.expected.sha256) + ", found " + found +
           "; ./run.sh --obtain-models obtains it, countersign-cli models check lists all";
}

} // namespace

const char* name(ModelState state)
{
    switch (state) {
    case ModelState::Good: return "good";
    case ModelState::Missing: return "missing";
    case ModelState::Altered: return "altered";
    }
    return "unknown";
}

std::vector<ModelCheck>
checkModels(const ModelManifest& manifest, const std::filesystem::path& directory)
{
    std::vector<ModelCheck> checks;
    checks.reserve(manifest.models.size());
    for (const ModelEntry& entry : manifest.models)
        checks.push_back(findModel(entry, directory).check);
    return checks;
}

Result<VerifiedModel> openModel(const ModelEntry& entry, const std::filesystem::path& directory)
{
    Search search = findModel(entry, directory);
    if (!search.file)
        return fail(
            search.check.state == ModelState::Altered ? ErrorCode::ModelAltered
                                                      : ErrorCode::ModelMissing,
            explain(search.check));
    return VerifiedModel{std::move(*search.file), {entry.name, entry.expected.sha256}};
}

} // namespace countersign
