#include "cli/liveness_baseline.h"

#include <nlohmann/json.hpp>

#include <map>

namespace countersign::cli {
namespace {

using Json = nlohmann::json;

std::string textOr(const Json& trial, const char* field, const char* otherwise)
{
    const auto found = trial.find(field);
    if (found == trial.end() || found->is_null()) return otherwise;
    return found->get<std::string>();
}

/// Throws Json::exception.
EarlierTrial trialOf(const Json& json)
{
    EarlierTrial trial;
    trial.clip = json.at("clip").get<std::string>();
    trial.plan = json.at("plan").get<std::string>();
    trial.way = textOr(json, "way", "");
    trial.species = textOr(json, "species", "");
    trial.causes = textOr(json, "causes", "");
    trial.accepted = json.at("found").get<std::string>() == "accepted";
    trial.right = json.at("right").get<bool>();
    return trial;
}

std::string verdict(bool accepted, const std::string& causes)
{
    return accepted ? "accepted" : "rejected: " + causes;
}

std::string keyOf(
    const std::string& clip,
    const std::string& way,
    const std::string& species,
    const std::string& plan)
{
    std::string key = clip;
    for (const std::string* part : {&way, &species, &plan})
        if (!part->empty()) key += ", " + *part;
    return key;
}

} // namespace

std::string causesOf(const LivenessTrial& trial)
{
    std::string text;
    for (const Cause cause : trial.causes)
        text += std::string{text.empty() ? "" : ","} + name(cause);
    return text;
}

Result<std::vector<EarlierTrial>> parseBaseline(std::string_view json, const std::string& file)
{
    try {
        const Json run = Json::parse(json);
        std::vector<EarlierTrial> trials;
        for (const Json& trial : run.at("trials"))
            trials.push_back(trialOf(trial));
        return trials;
    } catch (const Json::exception& wrong) {
        return fail(ErrorCode::FileMalformed, file + ": " + wrong.what());
    }
}

BaselineComparison
compareWithBaseline(const std::vector<EarlierTrial>& then, const std::vector<LivenessTrial>& now)
{
    std::map<std::string, const EarlierTrial*> earlier;
    for (const EarlierTrial& trial : then)
        earlier[keyOf(trial.clip, trial.way, trial.species, trial.plan)] = &trial;
    BaselineComparison result;
    for (const LivenessTrial& trial : now) {
        const auto found =
            earlier.find(keyOf(trial.clip, trial.way, trial.species, toText(trial.plan)));
        if (found == earlier.end()) {
            ++result.onlyNow;
            continue;
        }
        const EarlierTrial& before = *found->second;
        LivenessChange change{
            found->first,
            verdict(before.accepted, before.causes),
            verdict(trial.accepted, causesOf(trial))};
        earlier.erase(found);
        if (trial.isRight() != before.right)
            (trial.isRight() ? result.better : result.worse).push_back(std::move(change));
        else if (change.then != change.now)
            result.otherwise.push_back(std::move(change));
        else
            ++result.unchanged;
    }
    result.onlyThen = static_cast<int>(earlier.size());
    return result;
}

} // namespace countersign::cli
