#pragma once

#include "vision/face_landmarks.h"

namespace countersign {

/// Rotation of the head against the camera's axes, degrees. Signs as in FaceObservation.
struct HeadPose {
    double yawDegrees{notMeasured};   ///< positive to the customer's own left
    double pitchDegrees{notMeasured}; ///< positive up
    double rollDegrees{notMeasured};  ///< positive: top of the head towards the image's right
};

/// Fits a rigid head (eye corners and nose: what does not move with mouth or brows) to the
/// landmarks by the camera's real perspective. `horizontalFieldOfViewDegrees` is the camera's,
/// between 10 and 150; the frame's size tells the principal point. All NaN when the fit fails.
[[nodiscard]] HeadPose estimateHeadPose(
    const Landmarks& landmarks,
    int frameWidth,
    int frameHeight,
    double horizontalFieldOfViewDegrees);

} // namespace countersign
