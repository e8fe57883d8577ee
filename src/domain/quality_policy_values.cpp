#include "domain/policy_values_detail.h"

#include <array>

namespace countersign {
namespace {

using policy_values::iso;
using policy_values::value;

constexpr auto quality = &Policy::quality;
using Q = QualityPolicy;

constexpr std::array table{
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
    value<quality, &Q::blownOutFrom>(
        "quality.blownOutFrom",
        "luma",
        128,
        255,
        "of a pixel: blown out",
        "eight bits end at 255, video coding smears"),
    value<quality, &Q::portraitFaceThreshold>(
        "quality.portraitFaceThreshold", "", -1, 2, "score of a face in a portrait", "dlib's own"),
    value<quality, &Q::portraitFaceLastThreshold>(
        "quality.portraitFaceLastThreshold",
        "",
        -1,
        2,
        "the same, where no face was found",
        "vision.md section 2"),
};

} // namespace

std::span<const PolicyValue> qualityValues() { return table; }

} // namespace countersign
