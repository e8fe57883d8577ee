#include "domain/frame_hindrance.h"

#include <cmath>

namespace countersign {

std::optional<Cause> findHindrance(const FaceObservation& seen, const QualityPolicy& policy)
{
    if (seen.faceCount > 1) return Cause::SecondFace;
    if (!(seen.eyeDistancePixels >= policy.eyeDistanceAtLeastPixels)) return Cause::TooFar;
    if (seen.frameWidth > 0 &&
        seen.eyeDistancePixels > policy.eyeDistanceAtMostShare * seen.frameWidth)
        return Cause::TooNear;
    if (!(seen.brightness >= policy.brightnessAtLeast)) return Cause::TooDark;
    if (seen.brightness > policy.brightnessAtMost) return Cause::TooBright;
    if (!(seen.sharpness >= policy.sharpnessAtLeast)) return Cause::Blurred;
    if (seen.visibility < policy.visibilityAtLeast) return Cause::FaceCovered;
    if (seen.glare > policy.glareAtMost) return Cause::Glare;
    if (seen.sideLight > policy.sideLightAtMost) return Cause::SideLight;
    if (seen.contrast < policy.contrastAtLeast) return Cause::LowContrast;
    return std::nullopt;
}

std::optional<Cause> findPortraitHindrance(const FaceObservation& seen, const QualityPolicy& policy)
{
    if (std::abs(seen.rollDegrees) > policy.rollAtMostDegrees ||
        std::abs(seen.pitchDegrees) > policy.pitchAtMostDegrees)
        return Cause::HeadTilted;
    if (seen.mouthOpenness > policy.mouthOpenAtMost) return Cause::MouthOpen;
    return std::nullopt;
}

} // namespace countersign
