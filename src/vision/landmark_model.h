#pragma once

#include "vision/face_landmarks.h"
#include "vision/grey_image.h"
#include "vision/landmark_cascade.h"

namespace countersign {

/// Places the 68 landmarks, to fractions of a pixel: dlib's own predictor rounds them to whole
/// pixels, which would be a tenth of an open eye. May be used from several threads.
class LandmarkModel {
public:
    /// The bytes that `cascade` lies in must outlive the model.
    explicit LandmarkModel(const LandmarkCascade& cascade) : cascade_{cascade} {}

    /// What dlib's own predictor computes before it rounds (landmark_file.h says how exactly).
    /// `face` as the detector frames it, or as boxAround() does. Always places all points; whether
    /// there is a face at all, only the detector tells.
    [[nodiscard]] Landmarks locate(const GreyImage& image, PixelBox face) const;

    /// The mean of three runs from slightly shifted boxes, over a dark face as if it were well lit.
    /// One run amplifies differences far below a pixel into about half a pixel of noise; the mean
    /// has a third less (measured on yaw and eye openness of still faces).
    [[nodiscard]] Landmarks locateSteadily(const GreyImage& image, PixelBox face) const;

private:
    LandmarkCascade cascade_;
};

} // namespace countersign
