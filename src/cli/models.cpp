#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/terminal.h"

#include "app/model_catalogue.h"
#include "vision/descriptor_import.h"
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

/// The model that is made from published files; there is one.
const ModelEntry* findMadeModel(const ModelManifest& manifest)
{
    for (const ModelEntry& model : manifest.models)
        if (model.madeFrom.size() == 2) return &model;
    return nullptr;
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
    const ModelEntry* model = findMadeModel(*manifest);
    if (model == nullptr)
        return report({ErrorCode::NotFound, "the manifest names no model to import"}, command.json);
    std::error_code failed;
    std::filesystem::create_directories(command.models, failed);
    if (failed)
        return report(
            {ErrorCode::StorageFailed, command.models.string() + ": " + failed.message()},
            command.json);
    const auto file = command.models / model->expected.file;
    const auto imported = importFaceDescriptor(
        *manifest,
        command.from / model->madeFrom[0].file,
        command.from / model->madeFrom[1].file,
        file);
    if (!imported) return report(imported.error(), command.json);
    if (command.json)
        std::cout << toText(
            Json{{"file", file.string()}, {"sha256", toHex(model->expected.sha256)}});
    else
        std::printf("%s written, sha256 %s\n", file.c_str(), toHex(model->expected.sha256).c_str());
    return Good;
}

} // namespace countersign::cli
