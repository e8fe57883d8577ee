#include "domain/liveness_policy.h"

#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace countersign {

Result<void> checkPolicy(const LivenessPolicy& policy)
{
    const std::array<std::pair<const char*, double>, 21> values{{
        {"attempts", policy.attempts},
        {"settleFor", static_cast<double>(policy.settleFor.count())},
        {"settleLimit", static_cast<double>(policy.settleLimit.count())},
        {"actionLimit", static_cast<double>(policy.actionLimit.count())},
        {"holdFor", static_cast<double>(policy.holdFor.count())},
        {"holdLimit", static_cast<double>(policy.holdLimit.count())},
        {"secondFaceLimit", static_cast<double>(policy.secondFaceLimit.count())},
        {"lostFaceLimit", static_cast<double>(policy.lostFaceLimit.count())},
        {"identifyEvery", static_cast<double>(policy.identifyEvery.count())},
        {"frameGapLimit", static_cast<double>(policy.frameGapLimit.count())},
        {"shutRatio", policy.shutRatio},
        {"turnDegrees", policy.turnDegrees},
        {"wrongTurnDegrees", policy.wrongTurnDegrees},
        {"frontDegrees", policy.frontDegrees},
        {"blinkYawDegrees", policy.blinkYawDegrees},
        {"flatResidualAtLeast", policy.flatResidualAtLeast},
        {"gridPeakAtMost", policy.gridPeakAtMost},
        {"gridSamples", policy.gridSamples},
        {"samePersonAtLeast", policy.samePersonAtLeast},
        {"eyeDistanceAtLeastPixels", policy.eyeDistanceAtLeastPixels},
        {"eyeDistanceAtMostShare", policy.eyeDistanceAtMostShare},
    }};
    for (const auto& [what, value] : values)
        if (!(std::isfinite(value) && value > 0))
            return fail(ErrorCode::BadPolicy, std::string{"liveness policy: "} + what);
    const std::array<std::pair<const char*, bool>, 5> orders{{
        {"shutRatio < reopenRatio < 1",
         policy.shutRatio < policy.reopenRatio && policy.reopenRatio < 1},
        {"frontDegrees < wrongTurnDegrees <= turnDegrees",
         policy.frontDegrees < policy.wrongTurnDegrees &&
             policy.wrongTurnDegrees <= policy.turnDegrees},
        {"blinkAtLeast < blinkAtMost", policy.blinkAtLeast < policy.blinkAtMost},
        {"brightnessAtLeast < brightnessAtMost",
         policy.brightnessAtLeast < policy.brightnessAtMost},
        {"sharpnessAtLeast", policy.sharpnessAtLeast >= 0},
    }};
    for (const auto& [what, holds] : orders)
        if (!holds) return fail(ErrorCode::BadPolicy, std::string{"liveness policy: "} + what);
    return {};
}

} // namespace countersign
