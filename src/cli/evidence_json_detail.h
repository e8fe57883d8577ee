#pragma once

#include "domain/evidence.h"

#include <nlohmann/json.hpp>

#include <string>

namespace countersign::cli {

using Json = nlohmann::ordered_json;

/// The names of enumerators, as a list.
template <class Items>
[[nodiscard]] Json namesOf(const Items& items)
{
    Json list = Json::array();
    for (const auto& item : items)
        list.push_back(name(item));
    return list;
}

/// What was looked for to tell an attack, with what was found.
[[nodiscard]] Json toJson(const std::vector<AttackSign>& signs);

/// The members "liveness", "match" and "timing" of a registration.
void addFaceEvidence(
    Json& to,
    const LivenessEvidence& liveness,
    const MatchEvidence& match,
    const AnalysisTiming& timing);

/// Two spaces of indent, and a line end. Bytes that are not UTF-8 are replaced, never thrown over.
[[nodiscard]] std::string toText(const Json& json);

} // namespace countersign::cli
