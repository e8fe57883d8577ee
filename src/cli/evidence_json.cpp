#include "cli/evidence_json_detail.h"

namespace countersign::cli {

void addFaceEvidence(
    Json& to,
    const LivenessEvidence& liveness,
    const MatchEvidence& match,
    const AnalysisTiming& timing)
{
    to["liveness"] = {
        {"passed", liveness.passed},
        {"plan", namesOf(liveness.plan.actions)},
        {"planByHand", liveness.planByHand},
        {"done", namesOf(liveness.done)},
        {"attempts", liveness.attempts},
        {"causes", namesOf(liveness.causes)}};
    to["match"] = {
        {"similarity", isMeasured(match.similarity) ? Json(match.similarity) : Json(nullptr)},
        {"threshold", match.threshold},
        {"falseMatchRate", match.falseMatchRate},
        {"framesFused", match.framesFused}};
    to["timing"] = {
        {"frames", timing.frames}, {"medianMs", timing.medianMs}, {"p95Ms", timing.p95Ms}};
}

std::string toText(const Json& json)
{
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace countersign::cli
