#pragma once

#include "domain/face_observation.h"

#include <array>
#include <cstddef>

namespace countersign {

/// Pixels of the whole frame, origin top left, y down.
struct ImagePoint {
    double x{0};
    double y{0};
};

/// The 68 points of the iBUG 300-W scheme, in its order: jaw 0-16, brows 17-26, nose 27-35, the
/// customer's own right eye 36-41, left eye 42-47, mouth 48-67.
using Landmarks = std::array<ImagePoint, 68>;

inline constexpr std::size_t firstOfRightEye = 36;
inline constexpr std::size_t firstOfLeftEye = 42;

[[nodiscard]] double distance(ImagePoint a, ImagePoint b);

/// Mean of the six points of one eye.
[[nodiscard]] ImagePoint eyeCentre(const Landmarks& landmarks, std::size_t firstOfEye);

[[nodiscard]] double eyeDistancePixels(const Landmarks& landmarks);

/// The box in which dlib's detector would frame this face. Unlike the detector it moves smoothly,
/// and it can start the landmarks of the next frame.
[[nodiscard]] PixelBox boxAround(const Landmarks& landmarks);

} // namespace countersign
