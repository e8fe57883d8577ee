#pragma once

#include "vision/face_landmarks.h"
#include "vision/grey_image.h"
#include "vision/shape_predictor_file.h"

namespace countersign {

/// dlib's evaluation of its own trees in its own floats, but for the last step: the points are not
/// rounded to whole pixels. Slow and plain; the measure for LandmarkModel.
[[nodiscard]] Landmarks
referenceLandmarks(const ShapePredictor& predictor, const GreyImage& image, PixelBox face);

} // namespace countersign
