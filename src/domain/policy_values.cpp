#include "domain/policy_table.h"

#include <array>
#include <cmath>

namespace countersign {
namespace {

double plain(double value) { return value; }
double plain(int value) { return value; }
double plain(MonotonicMs value) { return static_cast<double>(value.count()); }
void put(double& place, double value) { place = value; }
void put(int& place, double value) { place = static_cast<int>(std::lround(value)); }
void put(MonotonicMs& place, double value) { place = MonotonicMs{std::llround(value)}; }

/// `Group` and `Member` point to where the number lies in Policy.
template <auto Group, auto Member>
constexpr PolicyValue value(
    std::string_view key,
    std::string_view unit,
    double least,
    double most,
    std::string_view meaning,
    std::string_view source)
{
    return {
        key,
        unit,
        least,
        most,
        meaning,
        source,
        [](const Policy& policy) { return plain(policy.*Group.*Member); },
        [](Policy& policy, double number) { put(policy.*Group.*Member, number); }};
}

constexpr auto limits = &Policy::limits;
constexpr auto liveness = &Policy::liveness;
constexpr auto quality = &Policy::quality;
constexpr auto attack = &Policy::attack;
constexpr auto tracking = &Policy::tracking;
constexpr auto match = &Policy::match;
constexpr auto camera = &Policy::camera;
using L = LivenessPolicy;
using Q = QualityPolicy;
using A = AttackPolicy;
using T = TrackingPolicy;

constexpr std::string_view ours = "own choice: a customer reads, understands and moves";
constexpr std::string_view measured = "measured: docs/accuracy.md";
constexpr std::string_view iso = "after ISO/IEC 19794-5, measured: docs/accuracy.md";

constexpr std::array table{
    PolicyValue{
        "minimumAge",
        "years",
        0,
        120,
        "younger holders need a guardian and a manager",
        "outlet's rule; PIPL Art. 31 for those under 14",
        [](const Policy& policy) { return plain(policy.minimumAge); },
        [](Policy& policy, double number) { put(policy.minimumAge, number); }},

    value<limits, &LimitPolicy::numbersPerHolder>(
        "limits.numbersPerHolder",
        "",
        1,
        100,
        "numbers that one person may hold",
        "five-number rule: rules.md"),
    value<limits, &LimitPolicy::visitsPerDay>(
        "limits.visitsPerDay",
        "",
        1,
        100,
        "visits of one person on one day; then a manager",
        "own choice: a customer who fails comes back once or twice"),

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

    value<quality, &Q::eyeDistanceAtLeastPixels>(
        "quality.eyeDistanceAtLeastPixels",
        "pixels",
        16,
        400,
        "between the eyes; less is too far",
        "80 cm before a 640 x 480 camera of 78 degrees: 31"),
    value<quality, &Q::eyeDistanceAtMostShare>(
        "quality.eyeDistanceAtMostShare",
        "",
        0.05,
        0.5,
        "of the frame's width; more is too near",
        "40 cm before a camera of 55 degrees: 0.15"),
    value<quality, &Q::brightnessAtLeast>(
        "quality.brightnessAtLeast", "luma", 0, 255, "mean of the face", iso),
    value<quality, &Q::brightnessAtMost>(
        "quality.brightnessAtMost", "luma", 0, 255, "mean of the face", iso),
    value<quality, &Q::contrastAtLeast>(
        "quality.contrastAtLeast", "luma", 0, 128, "standard deviation over the face", iso),
    value<quality, &Q::sharpnessAtLeast>(
        "quality.sharpnessAtLeast", "", 0, 5, "contrast of edges over contrast", iso),
    value<quality, &Q::sideLightAtMost>(
        "quality.sideLightAtMost", "", 0, 1, "difference of the face's halves over their sum", iso),
    value<quality, &Q::glareAtMost>(
        "quality.glareAtMost", "", 0, 1, "share of the face that is blown out", iso),
    value<quality, &Q::visibilityAtLeast>(
        "quality.visibilityAtLeast",
        "",
        -1,
        1,
        "likeness of eyes, nose and mouth to an average face; less is covered",
        iso),
    value<quality, &Q::pitchAtMostDegrees>(
        "quality.pitchAtMostDegrees", "degrees", 5, 60, "up or down", iso),
    value<quality, &Q::rollAtMostDegrees>(
        "quality.rollAtMostDegrees", "degrees", 5, 60, "to a shoulder", iso),
    value<quality, &Q::mouthOpenAtMost>(
        "quality.mouthOpenAtMost", "", 0.05, 1, "gap of the lips over their width", iso),

    value<attack, &A::flatResidualAtLeast>(
        "attack.flatResidualAtLeast",
        "eye distances",
        0,
        1,
        "of a turned head, out of the plane; less moves like a flat picture",
        measured),
    value<attack, &A::gridPeakAtMost>(
        "attack.gridPeakAtMost", "", 2, 100, "spectral peak of a pixel grid, mean", measured),
    value<attack, &A::gridSamples>(
        "attack.gridSamples", "frames", 1, 50, "examined for a screen, at least", measured),
    value<attack, &A::skinTextureAtLeast>(
        "attack.skinTextureAtLeast",
        "",
        0,
        1,
        "probability of living skin by MiniFASNet, mean; 0 does without",
        measured),
    value<attack, &A::textureSamples>(
        "attack.textureSamples", "frames", 1, 50, "examined for their texture, at least", measured),
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
    value<attack, &A::suspicionFrom>(
        "attack.suspicionFrom", "", 0, 0.99, "of its limit: from here a sign counts", measured),
    value<attack, &A::suspicionAtMost>(
        "attack.suspicionAtMost",
        "",
        0.1,
        10,
        "sum of the signs, each 1 at its own limit",
        "several partial signs are as good as a full one"),

    value<tracking, &T::confirmEvery>(
        "tracking.confirmEvery",
        "ms",
        40,
        2000,
        "between two confirmations of the track by the detector",
        "longer than a whole look, which confirms it as well"),
    value<tracking, &T::missesAllowed>(
        "tracking.missesAllowed",
        "",
        1,
        30,
        "confirmations missed in a row",
        "vision.md section 4"),
    value<tracking, &T::missesLast>(
        "tracking.missesLast",
        "ms",
        0,
        1000,
        "and for so long, before the face is lost",
        "the same four frames at 25 a second"),
    value<tracking, &T::detectorThreshold>(
        "tracking.detectorThreshold", "", -1, 2, "of a first sight", "dlib's own"),
    value<tracking, &T::confirmThreshold>(
        "tracking.confirmThreshold", "", -1, 2, "of a face that was there", "vision.md section 2"),
    value<tracking, &T::secondFaceThreshold>(
        "tracking.secondFaceThreshold", "", -1, 2, "of another face", measured),
    value<tracking, &T::lookForOthersEvery>(
        "tracking.lookForOthersEvery", "ms", 100, 5000, "for one look over the picture", measured),

    value<match, &MatchPolicy::bestFrames>(
        "match.bestFrames",
        "frames",
        1,
        20,
        "frontal frames that are fused",
        "vision.md section 6"),
    value<camera, &CameraPolicy::recheckEvery>(
        "camera.recheckEvery",
        "ms",
        100,
        10000,
        "between two looks at whether it is still the same camera",
        "own choice: at most a second of another camera's pictures"),
    value<camera, &CameraPolicy::horizontalFieldOfViewDegrees>(
        "camera.horizontalFieldOfViewDegrees",
        "degrees",
        10,
        150,
        "of the camera",
        "usual webcams"),
};

} // namespace

std::span<const PolicyValue> policyTable() { return table; }

} // namespace countersign
