#include "cli/evidence_json_detail.h"

namespace countersign::cli {

Json toJson(const std::vector<AttackSign>& signs)
{
    Json list = Json::array();
    for (const AttackSign& sign : signs)
        list.push_back(
            {{"kind", name(sign.kind)},
             {"measured", isMeasured(sign.measured) ? Json(sign.measured) : Json(nullptr)},
             {"limit", sign.limit},
             {"given", sign.given}});
    return list;
}

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
        {"causes", namesOf(liveness.causes)},
        {"signs", toJson(liveness.signs)}};
    if (liveness.otherActionsApprovedBy)
        to["liveness"]["otherActionsApprovedBy"] = liveness.otherActionsApprovedBy->value();
    to["match"] = {
        {"descriptor", match.descriptor},
        {"similarity", isMeasured(match.similarity) ? Json(match.similarity) : Json(nullptr)},
        {"threshold", match.threshold},
        {"falseMatchRate", match.falseMatchRate},
        {"reviewThreshold", match.reviewThreshold},
        {"framesFused", match.framesFused}};
    to["timing"] = {
        {"frames", timing.frames}, {"medianMs", timing.medianMs}, {"p95Ms", timing.p95Ms}};
}

std::string toText(const Json& json)
{
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace countersign::cli
