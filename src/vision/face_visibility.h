#pragma once

#include "vision/face_cut.h"

namespace countersign {

/// How much there is to be seen where eyes, nose and mouth should be: their luma's standard
/// deviation over the face's mean luma, each as a share of what is usual, of the least visible of
/// them. 1 usual or more, about 0 when a hand, a mask, hair or dark glasses cover it. Light that
/// comes from one side or is weak changes little, and neither do lids, lips or the direction of the
/// eyes.
///
/// Likeness to an average face was tried first: it tells glasses, smiles and a glance aside from
/// that face as clearly as covers (docs/accuracy.md). For faces to the front; `light` is their mean
/// luma (FrameQuality::light). NaN without landmarks or light.
[[nodiscard]] double measureVisibility(const FaceCut& face, double light);

} // namespace countersign
