#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/frame.h"
#include "domain/quality_policy.h"
#include "vision/dlib_faces.h"
#include "vision/landmark_model.h"

namespace countersign {

/// Decodes a portrait (JPEG, PNG, BMP, JPEG 2000 as on chips). Errors: PortraitUnusable when it is
/// larger than 16 MB, claims more than 40 megapixels or 8192 on one side, or is no picture.
[[nodiscard]] Result<Frame> decodePortrait(ByteView encoded);

/// The landmarks of the only face. Searches as it is, then enlarged twice for the small pictures of
/// chips, then with the policy's lower threshold. Errors: PortraitUnusable when there is none or
/// more than one.
[[nodiscard]] Result<Landmarks> findOnlyFace(
    const Frame& picture,
    FaceDetector& detector,
    const LandmarkModel& landmarks,
    const QualityPolicy& policy);

/// The face over the middle of the picture, of several the one nearest to it; the search goes on
/// until it is found. A face elsewhere is somebody else's. Errors: PortraitUnusable when there is
/// none.
[[nodiscard]] Result<Landmarks> findCentralFace(
    const Frame& picture,
    FaceDetector& detector,
    const LandmarkModel& landmarks,
    const QualityPolicy& policy);

} // namespace countersign
