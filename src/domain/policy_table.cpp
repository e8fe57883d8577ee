#include "domain/policy_table.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace countersign {
namespace {

Result<void> wrong(std::string what) { return fail(ErrorCode::BadPolicy, "policy: " + what); }

bool isRate(double value) { return value > 0 && value <= 1; }

Result<void> check(const MatchCalibration& each)
{
    const std::string where = "match." + each.descriptor + ": ";
    if (each.descriptor.empty()) return wrong("match: a calibration without a descriptor");
    if (!(each.reviewSimilarity > -1 && each.reviewSimilarity <= each.passSimilarity &&
          each.passSimilarity < 1))
        return wrong(where + "-1 < reviewSimilarity <= passSimilarity < 1");
    if (!isRate(each.passFalseMatchRate) || !isRate(each.reviewFalseMatchRate) ||
        each.passFalseMatchRate > each.reviewFalseMatchRate)
        return wrong(where + "0 < passFalseMatchRate <= reviewFalseMatchRate <= 1");
    if (!(each.samePersonAtLeast > -1 && each.samePersonAtLeast < 1))
        return wrong(where + "-1 < samePersonAtLeast < 1");
    return {};
}

} // namespace

const PolicyValue* findPolicyValue(std::string_view key)
{
    const auto found =
        std::find_if(policyTable().begin(), policyTable().end(), [&](const PolicyValue& each) {
            return each.key == key;
        });
    return found == policyTable().end() ? nullptr : &*found;
}

Result<void> checkPolicy(const Policy& policy)
{
    for (const PolicyValue& each : policyTable()) {
        const double number = each.get(policy);
        if (!(number >= each.least && number <= each.most)) return wrong(std::string{each.key});
    }
    const LivenessPolicy& live = policy.liveness;
    const std::array<std::pair<const char*, bool>, 9> orders{{
        {"liveness.shutRatio < liveness.reopenRatio", live.shutRatio < live.reopenRatio},
        {"liveness.frontDegrees < liveness.wrongTurnDegrees <= liveness.turnDegrees",
         live.frontDegrees < live.wrongTurnDegrees && live.wrongTurnDegrees <= live.turnDegrees},
        {"liveness.blinkAtLeast < liveness.blinkAtMost", live.blinkAtLeast < live.blinkAtMost},
        {"liveness.shutMouthRatio < liveness.openMouthRatio",
         live.shutMouthRatio < live.openMouthRatio},
        {"quality.brightnessAtLeast < quality.brightnessAtMost",
         policy.quality.brightnessAtLeast < policy.quality.brightnessAtMost},
        {"quality.portraitFaceLastThreshold <= quality.portraitFaceThreshold",
         policy.quality.portraitFaceLastThreshold <= policy.quality.portraitFaceThreshold},
        {"attack.gridPeriodAtLeastPixels < attack.gridPeriodAtMostPixels",
         policy.attack.gridPeriodAtLeastPixels < policy.attack.gridPeriodAtMostPixels},
        {"attack.edgeMovesAtLeast < attack.edgeMovesAtMost",
         policy.attack.edgeMovesAtLeast < policy.attack.edgeMovesAtMost},
        {"pattern.opensAtHour < pattern.closesAtHour",
         policy.pattern.opensAtHour < policy.pattern.closesAtHour},
    }};
    for (const auto& [what, holds] : orders)
        if (!holds) return wrong(what);
    if (policy.version.empty()) return wrong("version is empty");
    for (const MatchCalibration& each : policy.match.calibrations)
        if (const auto checked = check(each); !checked) return checked;
    return {};
}

} // namespace countersign
