#pragma once

#include "vision/face_cut.h"

namespace countersign {

/// A drawing of headLandmarks({}): even skin with dark eyes, nostrils and lips, 640 x 480.
[[nodiscard]] GreyImage drawnFace();

/// The drawing's face; what lies in the ellipse around `covered` with these half axes (pixels of
/// the drawing) is painted over with skin.
struct Cover {
    ImagePoint middle;
    double halfWidth{0};
    double halfHeight{0};
};
[[nodiscard]] FaceCut drawnFaceCut(Cover cover = {});

/// The face of headLandmarks({}) in a picture of the size that it was made for.
[[nodiscard]] FaceCut cutOfSampleHead(const GreyImage& picture);

} // namespace countersign
