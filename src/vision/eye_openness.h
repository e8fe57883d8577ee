#pragma once

#include "vision/face_landmarks.h"

namespace countersign {

/// Eye aspect ratio: half the sum of the two lid distances over the width of the eye (Soukupova and
/// Cech, "Real-Time Eye Blink Detection using Facial Landmarks", 2016). 0 shut, about 0.3 open, but
/// people differ: compare only with the same person's open eye. NaN when the eye has no width.
[[nodiscard]] double eyeAspectRatio(const Landmarks& landmarks, std::size_t firstOfEye);

} // namespace countersign
