#pragma once

#include "vision/face_landmarks.h"
#include "vision/grey_image.h"

namespace countersign {

inline constexpr int faceCutSide = 128; ///< about the size of a face in the descriptor's chip

/// The followed face of one frame at one size, so that near and far faces compare: what the
/// descriptor network cannot see does not count. Cut once for everything that is measured on it.
struct FaceCut {
    GreyImage luma;      ///< faceCutSide square; empty when there was no box
    Landmarks landmarks; ///< pixels of `luma`
    /// Every landmark is a number within or near the cut.
    bool hasLandmarks{false};
};

[[nodiscard]] FaceCut cutFace(const GreyImage& image, PixelBox face, const Landmarks& landmarks);

} // namespace countersign
