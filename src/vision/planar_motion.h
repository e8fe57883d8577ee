#pragma once

#include "vision/face_landmarks.h"

namespace countersign {

/// Tells a head that turns from a flat picture that is tilted: two views of a plane are related by
/// a homography, two views of a head are not, because its nose stands out. The homography is that
/// of the eyes and the upper lip, the residual that of the nose.
///
/// Learns the person's own face from the first nearly frontal frames and then measures. One
/// instance serves one track.
class PlanarMotion {
public:
    /// Within `frontDegrees` of yaw the face is to the front; of `framesLearnt` such frames the
    /// person's own face is the mean.
    PlanarMotion(double frontDegrees, int framesLearnt)
        : frontDegrees_{frontDegrees}, framesLearnt_{framesLearnt}
    {
    }

    /// Takes the landmarks of the next frame. Returns the root mean square residual in units of the
    /// eye distance as it would be seen from the front; NaN as long as the reference is being
    /// learnt, or when no homography fits.
    [[nodiscard]] double observe(const Landmarks& landmarks, double yawDegrees);

    void reset();

private:
    void learn(const Landmarks& landmarks);
    double frontDegrees_;
    int framesLearnt_;
    int learnt_{0};
    Landmarks reference_{}; ///< mean of the frontal frames; eyes at (-0.5, 0) and (0.5, 0)
};

/// The residual alone, in the units of `seen`.
[[nodiscard]] double flatResidual(const Landmarks& reference, const Landmarks& seen);

} // namespace countersign
