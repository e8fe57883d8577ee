#include "devices/customer_manifest.h"

#include "devices/bounded_file.h"
#include "devices/strict_json_detail.h"

#include <algorithm>
#include <utility>

namespace countersign {
namespace {

constexpr std::size_t maxSegments = 64; ///< of one kind

Result<std::vector<std::string>>
fileNames(const nlohmann::json& object, const char* field, const std::string& file)
{
    const auto& list = object.at(field);
    const auto isName = [](const nlohmann::json& value) {
        return value.is_string() && isPlainFileName(value.get_ref<const std::string&>());
    };
    if (!list.is_array() || list.empty() || list.size() > maxSegments ||
        !std::all_of(list.begin(), list.end(), isName))
        return wrongField(file, field, "is not a list of 1 to 64 names of files in this folder");
    return list.get<std::vector<std::string>>();
}

} // namespace

const std::vector<std::string>& CustomerManifest::segmentsOf(LivenessAction action) const
{
    switch (action) {
    case LivenessAction::Blink: return blink;
    case LivenessAction::TurnLeft: return turnLeft;
    case LivenessAction::TurnRight: return turnRight;
    case LivenessAction::Nod: return nod;
    case LivenessAction::OpenMouth: return openMouth;
    case LivenessAction::LookUp: return lookUp;
    }
    return neutral;
}

Result<CustomerManifest> parseCustomerManifest(std::string_view json, const std::string& file)
{
    if (json.size() > maxCustomerManifestBytes)
        return fail(ErrorCode::FileMalformed, file + ": is too large for a manifest");
    const auto object = parseStrictObject(
        json,
        file,
        {"obeys", "neutral", "blink", "turn-left", "turn-right"},
        {"nod", "open-mouth", "look-up"});
    if (!object) return fail(object.error());

    CustomerManifest manifest;
    const auto& obeys = object->at("obeys");
    const auto obedience =
        obeys.is_string() ? findObedience(obeys.get_ref<const std::string&>()) : std::nullopt;
    if (!obedience) return wrongField(file, "obeys", "is not exactly, late, wrongly or never");
    manifest.obeys = *obedience;
    const std::pair<const char*, std::vector<std::string>*> lists[] = {
        {"neutral", &manifest.neutral},
        {"blink", &manifest.blink},
        {"turn-left", &manifest.turnLeft},
        {"turn-right", &manifest.turnRight},
        {"nod", &manifest.nod},
        {"open-mouth", &manifest.openMouth},
        {"look-up", &manifest.lookUp}};
    for (const auto& [field, target] : lists) {
        if (!object->contains(field)) continue;
        auto names = fileNames(*object, field, file);
        if (!names) return fail(names.error());
        *target = std::move(*names);
    }
    return manifest;
}

} // namespace countersign
