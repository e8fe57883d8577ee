#include "domain/policy_values_detail.h"

#include <array>

namespace countersign {
namespace {

using policy_values::measured;
using policy_values::ours;
using policy_values::value;

constexpr auto liveness = &Policy::liveness;
using L = LivenessPolicy;

constexpr std::array table{
    value<liveness, &L::attempts>(
        "liveness.attempts",
        "",
        1,
        10,
        "attempts of a customer; then a manager",
        "NIST SP 800-63B"),
    value<liveness, &L::settleFor>(
        "liveness.settleFor", "ms", 200, 5000, "to the front before the first action", ours),
    value<liveness, &L::settleLimit>(
        "liveness.settleLimit", "ms", 2000, 120000, "for coming before the camera", ours),
    value<liveness, &L::actionLimit>(
        "liveness.actionLimit", "ms", 2000, 60000, "for each action", ours),
    value<liveness, &L::holdFor>(
        "liveness.holdFor", "ms", 200, 5000, "to the front after the last action", ours),
    value<liveness, &L::holdLimit>("liveness.holdLimit", "ms", 1000, 60000, "for that", ours),
    value<liveness, &L::secondFaceLimit>(
        "liveness.secondFaceLimit", "ms", 0, 5000, "of a second face", "design.md section 3"),
    value<liveness, &L::lostFaceLimit>(
        "liveness.lostFaceLimit", "ms", 0, 5000, "without a face", "design.md section 3"),
    value<liveness, &L::frameGapLimit>(
        "liveness.frameGapLimit", "ms", 100, 5000, "without a frame", "own choice"),
    value<liveness, &L::identifyEvery>(
        "liveness.identifyEvery", "ms", 200, 10000, "between two comparisons", "own choice"),
    value<liveness, &L::shutRatio>(
        "liveness.shutRatio", "", 0.3, 0.95, "of the own open eye: shut", measured),
    value<liveness, &L::reopenRatio>(
        "liveness.reopenRatio", "", 0.3, 0.99, "of the own open eye: open again", measured),
    value<liveness, &L::blinkDropAtLeast>(
        "liveness.blinkDropAtLeast",
        "",
        0.05,
        0.9,
        "of the own open eye, from just before",
        measured),
    value<liveness, &L::blinkRecovery>(
        "liveness.blinkRecovery", "", 0.2, 0.95, "of that drop: open again", measured),
    value<liveness, &L::blinkLookBack>(
        "liveness.blinkLookBack", "ms", 100, 1000, "how long just before is", measured),
    value<liveness, &L::blinkAtLeast>(
        "liveness.blinkAtLeast",
        "ms",
        0,
        300,
        "shut",
        "issue Eyes: 60 to 600 ms from edge to edge"),
    value<liveness, &L::blinkAtMost>(
        "liveness.blinkAtMost", "ms", 100, 2000, "shut", "vision.md section 4"),
    value<liveness, &L::blinkYawDegrees>(
        "liveness.blinkYawDegrees",
        "degrees",
        1,
        45,
        "of yaw; beyond, eyes are not judged",
        measured),
    value<liveness, &L::blinkEndYawDegrees>(
        "liveness.blinkEndYawDegrees", "degrees", 1, 45, "of yaw, where it ends", measured),
    value<liveness, &L::blinkPitchDegrees>(
        "liveness.blinkPitchDegrees",
        "degrees",
        1,
        45,
        "of pitch down from the own front; beyond, the head nods",
        measured),
    value<liveness, &L::blinkSharpness>(
        "liveness.blinkSharpness", "", 0, 1, "of the own sharpness; below, motion blurs", measured),
    value<liveness, &L::blinkVisibility>(
        "liveness.blinkVisibility",
        "",
        -1,
        1,
        "of the eyes; below, something covers them",
        measured),
    value<liveness, &L::openEyeWindow>(
        "liveness.openEyeWindow",
        "ms",
        500,
        20000,
        "of open eyes that are remembered",
        "vision.md section 4"),
    value<liveness, &L::openEyePercentile>(
        "liveness.openEyePercentile",
        "",
        0.5,
        1,
        "of their openness: the own open eye",
        "vision.md section 4"),
    value<liveness, &L::ownFrontFrames>(
        "liveness.ownFrontFrames",
        "frames",
        5,
        1000,
        "to the front whose median is the own front",
        "a nod is shorter than half of 3 s"),
    value<liveness, &L::ownYawAtMostDegrees>(
        "liveness.ownYawAtMostDegrees",
        "degrees",
        0,
        15,
        "of yaw that a person's own front may have",
        measured),
    value<liveness, &L::ownYawMemory>(
        "liveness.ownYawMemory",
        "ms",
        200,
        60000,
        "of looking to the front: the own yaw is its mean",
        measured),
    value<liveness, &L::stepsAsideFor>(
        "liveness.stepsAsideFor",
        "ms",
        200,
        10000,
        "looking at the camera from elsewhere: stands there now",
        "longer than a turn"),
    value<liveness, &L::turnDegrees>(
        "liveness.turnDegrees",
        "degrees",
        10,
        45,
        "of yaw: a turn",
        "vision.md section 4, measured"),
    value<liveness, &L::wrongTurnDegrees>(
        "liveness.wrongTurnDegrees",
        "degrees",
        5,
        45,
        "of yaw: a turn that was not asked for",
        measured),
    value<liveness, &L::frontDegrees>(
        "liveness.frontDegrees", "degrees", 2, 20, "of yaw: to the front", measured),
    value<liveness, &L::nodDegrees>(
        "liveness.nodDegrees", "degrees", 5, 30, "of pitch down from the own front: a nod", ours),
    value<liveness, &L::lookUpDegrees>(
        "liveness.lookUpDegrees", "degrees", 5, 30, "of pitch up from the own front", ours),
    value<liveness, &L::backShare>(
        "liveness.backShare", "", 0.1, 0.9, "of nod and look up: back again", ours),
    value<liveness, &L::openMouthRatio>(
        "liveness.openMouthRatio", "", 0.1, 1, "gap of the lips over their width: open", measured),
    value<liveness, &L::shutMouthRatio>(
        "liveness.shutMouthRatio", "", 0, 1, "the same: shut again", measured),
};

} // namespace

std::span<const PolicyValue> livenessValues() { return table; }

} // namespace countersign
