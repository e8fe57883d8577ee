#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/terminal.h"

#include "app/model_catalogue.h"
#include "vision/descriptor_import.h"
#include "vision/landmark_import.h"
#include "vision/model_files.h"

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

bool isNeededAndNotGood(const ModelCheck& check)
{
    return check.entry.isNeeded && check.state != ModelState::Good;
}

Json toJson(const ModelCheck& check)
{
    return {
        {"name", check.entry.name},
        {"role", check.entry.role},
        {"needed", check.entry.isNeeded},
        {"state", name(check.state)},
        {"file", check.place.string()},
        {"expected", toHex(check.entry.expected.sha256)},
        {"found", check.found ? Json(toHex(*check.found)) : Json(nullptr)},
        {"licence", check.entry.licence}};
}

/// Whether all that the model is made from lies in `folder`.
bool canBeMade(const ModelEntry& model, const std::filesystem::path& folder)
{
    return model.isNeeded && !model.madeFrom.empty() &&
           std::all_of(model.madeFrom.begin(), model.madeFrom.end(), [&](const auto& origin) {
               std::error_code unknown;
               return std::filesystem::exists(folder / origin.file, unknown);
           });
}

Result<void>
make(const ModelEntry& model, const ModelManifest& manifest, const ModelsImportCommand& command)
{
    const auto file = command.models / model.expected.file;
    const auto origin = [&](std::size_t i) { return command.from / model.madeFrom.at(i).file; };
    if (model.madeFrom.size() == 1) return importLandmarks(manifest, origin(0), file);
    return importFaceDescriptor(manifest, origin(0), origin(1), file);
}

/// Every origin that the manifest names, for whoever gave a folder without any.
std::string originsOf(const ModelManifest& manifest)
{
    std::string names;
    for (const ModelEntry& model : manifest.models)
        for (const ExpectedFile& origin : model.madeFrom)
            names += (names.empty() ? "" : ", ") + origin.file;
    return names;
}

} // namespace

int run(const ModelsCheckCommand& command)
{
    const auto manifest = parseModelManifest(builtInManifest());
    if (!manifest) return report(manifest.error(), command.json);
    const auto checks = checkModels(*manifest, command.models);
    if (command.json) {
        Json answer = Json::array();
        for (const ModelCheck& check : checks)
            answer.push_back(toJson(check));
        std::cout << toText(answer);
    } else {
        for (const ModelCheck& check : checks)
            std::printf(
                "%-8s %-9s %-28s %s\n",
                name(check.state),
                check.entry.isNeeded ? "needed" : "optional",
                check.entry.name.c_str(),
                check.place.c_str());
    }
    if (std::none_of(checks.begin(), checks.end(), isNeededAndNotGood)) return Good;
    std::cerr << "countersign-cli: ./run.sh --obtain-models obtains what is missing or altered\n";
    return Failed;
}

int run(const ModelsImportCommand& command)
{
    const auto manifest = parseModelManifest(builtInManifest());
    if (!manifest) return report(manifest.error(), command.json);
    std::error_code failed;
    std::filesystem::create_directories(command.models, failed);
    if (failed)
        return report(
            {ErrorCode::StorageFailed, command.models.string() + ": " + failed.message()},
            command.json);
    Json answer = Json::array();
    for (const ModelEntry& model : manifest->models) {
        if (!canBeMade(model, command.from)) continue;
        const auto made = make(model, *manifest, command);
        if (!made) return report(made.error(), command.json);
        const std::string file = (command.models / model.expected.file).string();
        const std::string sha256 = toHex(model.expected.sha256);
        answer.push_back({{"file", file}, {"sha256", sha256}});
        if (!command.json) std::printf("%s written, sha256 %s\n", file.c_str(), sha256.c_str());
    }
    if (answer.empty())
        return report(
            {ErrorCode::NotFound,
             command.from.string() +
                 ": has none of what models are made from: " + originsOf(*manifest)},
            command.json);
    if (command.json) std::cout << toText(answer);
    return Good;
}

} // namespace countersign::cli
