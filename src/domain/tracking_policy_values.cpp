#include "domain/policy_values_detail.h"

#include <array>

namespace countersign {
namespace {

using policy_values::measured;
using policy_values::value;

constexpr auto tracking = &Policy::tracking;
using T = TrackingPolicy;

constexpr std::array table{
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
    value<tracking, &T::suddenShift>(
        "tracking.suddenShift",
        "",
        0.01,
        1,
        "of the face's width, from frame to frame: it may have slipped",
        "own choice: heads move by less in 40 ms"),
    value<tracking, &T::suddenGrowth>(
        "tracking.suddenGrowth",
        "",
        0.01,
        1,
        "of the face's width, from frame to frame: the same",
        "own choice: heads move by less in 40 ms"),
    value<tracking, &T::framesInDoubtAfterSlip>(
        "tracking.framesInDoubtAfterSlip", "frames", 0, 100, "confirmed after that", "own choice"),
    value<tracking, &T::framesInDoubtAfterAcquiring>(
        "tracking.framesInDoubtAfterAcquiring",
        "frames",
        0,
        100,
        "confirmed after a first sight",
        "own choice"),
    value<tracking, &T::widthAbovePixels>(
        "tracking.widthAbovePixels",
        "pixels",
        0,
        200,
        "of the face; down to that it is lost",
        "a quarter of what the detector finds"),
    value<tracking, &T::sameFaceOverlap>(
        "tracking.sameFaceOverlap",
        "",
        0,
        1,
        "of the detector's box with the track: it is confirmed",
        "own choice: boxes of one face at any angle"),
    value<tracking, &T::driftedOverlap>(
        "tracking.driftedOverlap",
        "",
        0,
        1,
        "of the same; less starts the landmarks anew",
        "own choice"),
    value<tracking, &T::seenTwiceOverlap>(
        "tracking.seenTwiceOverlap",
        "",
        0,
        1,
        "of two boxes; more is one face",
        "dlib's detector: 0.5 of the smaller one"),
    value<tracking, &T::coreShare>(
        "tracking.coreShare",
        "",
        0,
        1,
        "of the followed face: what is found in its middle is no other face",
        measured),
};

} // namespace

std::span<const PolicyValue> trackingValues() { return table; }

} // namespace countersign
