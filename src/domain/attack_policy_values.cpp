#include "domain/policy_values_detail.h"

#include <array>

namespace countersign {
namespace {

using policy_values::measured;
using policy_values::value;

constexpr auto attack = &Policy::attack;
using A = AttackPolicy;

constexpr std::array table{
    value<attack, &A::flatResidualAtLeast>(
        "attack.flatResidualAtLeast",
        "eye distances",
        0,
        1,
        "of a turned head, out of the plane; less moves like a flat picture",
        measured),
    value<attack, &A::flatFramesLearnt>(
        "attack.flatFramesLearnt",
        "frames",
        1,
        100,
        "to the front before a turn is compared with them",
        measured),
    value<attack, &A::gridPeakAtMost>(
        "attack.gridPeakAtMost", "", 2, 100, "spectral peak of a pixel grid, mean", measured),
    value<attack, &A::gridSamples>(
        "attack.gridSamples", "frames", 1, 50, "examined for a screen, at least", measured),
    value<attack, &A::gridPeriodAtLeastPixels>(
        "attack.gridPeriodAtLeastPixels",
        "pixels",
        2,
        20,
        "of a grid that is looked for",
        measured),
    value<attack, &A::gridPeriodAtMostPixels>(
        "attack.gridPeriodAtMostPixels", "pixels", 2, 64, "of a grid that is looked for", measured),
    value<attack, &A::skinTextureAtLeast>(
        "attack.skinTextureAtLeast",
        "",
        0,
        1,
        "probability of living skin by MiniFASNet, mean; 0 does without",
        measured),
    value<attack, &A::textureSamples>(
        "attack.textureSamples", "frames", 1, 50, "examined for their texture, at least", measured),
    value<attack, &A::frameEdgesAtMost>(
        "attack.frameEdgesAtMost",
        "",
        0,
        1,
        "continuity of moving edges beside the face, mean",
        measured),
    value<attack, &A::frameEdgeSamples>(
        "attack.frameEdgeSamples", "frames", 1, 50, "examined for such edges, at least", measured),
    value<attack, &A::edgeGradientAtLeast>(
        "attack.edgeGradientAtLeast",
        "luma",
        0.5,
        100,
        "from pixel to pixel: an edge",
        "above the noise of a sensor"),
    value<attack, &A::edgeTiltAtMostDegrees>(
        "attack.edgeTiltAtMostDegrees",
        "degrees",
        0,
        45,
        "from the vertical, of such an edge",
        "own choice: a sheet that is held upright"),
    value<attack, &A::edgeContinuityAtLeast>(
        "attack.edgeContinuityAtLeast",
        "",
        0,
        1,
        "share of the height; less is no edge that is watched",
        measured),
    value<attack, &A::edgeMovesAtLeast>(
        "attack.edgeMovesAtLeast",
        "columns",
        0.25,
        20,
        "of 128 a face: it has moved",
        "above noise and the coding of video"),
    value<attack, &A::edgeMovesAtMost>(
        "attack.edgeMovesAtMost",
        "columns",
        1,
        100,
        "of 128 a face: farther is not searched",
        "own choice: a sixth of the face"),
    value<attack, &A::edgeLikenessAtLeast>(
        "attack.edgeLikenessAtLeast",
        "",
        0,
        1,
        "correlation with what was beside the face before",
        measured),
    value<attack, &A::lookEvery>(
        "attack.lookEvery",
        "ms",
        40,
        5000,
        "between two looks for grid, texture or edges",
        "own choice: two milliseconds each"),
    value<attack, &A::frozenLimit>(
        "attack.frozenLimit", "ms", 100, 5000, "of the very same picture", measured),
    value<attack, &A::repeatedPicturesAtMost>(
        "attack.repeatedPicturesAtMost",
        "pictures",
        0,
        100,
        "that came before, the same to the last bit",
        "a sensor's noise never repeats"),
    value<attack, &A::repeatDifferenceAtLeast>(
        "attack.repeatDifferenceAtLeast",
        "noise",
        0,
        10,
        "between a movement and any earlier one; less is a video that comes again",
        measured),
    value<attack, &A::repeatWindow>(
        "attack.repeatWindow", "ms", 400, 5000, "of movement that is compared", measured),
    value<attack, &A::repeatMovementDegrees>(
        "attack.repeatMovementDegrees",
        "degrees",
        2,
        45,
        "of yaw or pitch, out and back: it moves",
        measured),
    value<attack, &A::repeatFramesAtLeast>(
        "attack.repeatFramesAtLeast",
        "frames",
        2,
        100,
        "within that window",
        "own choice: four a second"),
    value<attack, &A::yawNoiseDegrees>(
        "attack.yawNoiseDegrees",
        "degrees",
        0.01,
        5,
        "of yaw of a face at rest: the unit of such a difference",
        measured),
    value<attack, &A::pitchNoiseDegrees>(
        "attack.pitchNoiseDegrees", "degrees", 0.01, 5, "of pitch of a face at rest", measured),
    value<attack, &A::rollNoiseDegrees>(
        "attack.rollNoiseDegrees", "degrees", 0.01, 5, "of roll of a face at rest", measured),
    value<attack, &A::suspicionFrom>(
        "attack.suspicionFrom", "", 0, 0.99, "of its limit: from here a sign counts", measured),
    value<attack, &A::suspicionAtMost>(
        "attack.suspicionAtMost",
        "",
        0.1,
        10,
        "sum of the signs, each 1 at its own limit",
        "several partial signs are as good as a full one"),
};

} // namespace

std::span<const PolicyValue> attackValues() { return table; }

} // namespace countersign
