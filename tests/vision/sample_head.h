#pragma once

#include "vision/face_landmarks.h"

namespace countersign {

/// How an invented head is held, against the line from the camera to it; degrees, signs as in
/// FaceObservation.
struct SamplePose {
    double yaw{0};
    double pitch{0};
    double roll{0};
    double aside{0}; ///< where it stands, from the camera's axis to the image's right
};

inline constexpr int sampleWidth = 640;
inline constexpr int sampleHeight = 480;
inline constexpr double sampleFieldOfView = 60;

/// The landmarks of an invented head in a 640 x 480 frame, in exact perspective. It turns on a
/// neck. Eyes, nose and lips have depth like a person's, jaw and brows are roughly placed.
[[nodiscard]] Landmarks headLandmarks(SamplePose pose);

/// The same head's photograph on a sheet of paper that is turned by `yaw`.
[[nodiscard]] Landmarks photographLandmarks(double yaw);

} // namespace countersign
