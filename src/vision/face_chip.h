#pragma once

#include "domain/frame.h"
#include "vision/face_landmarks.h"

#include <cstdint>
#include <vector>

namespace countersign {

/// How a descriptor network was trained to see faces.
enum class ChipLayout {
    /// dlib's: 150 pixels square, the mean face of 33 points with a margin of a quarter of its
    /// size.
    Dlib150,
    /// ArcFace's: 112 pixels square, both eyes, tip of the nose and corners of the mouth in their
    /// usual places.
    FivePoints112,
};

/// Pixels of a side.
[[nodiscard]] int chipSide(ChipLayout layout);

/// How a cut differs from the exact one. The mean over several small differences takes out much of
/// what is not the person.
struct ChipShift {
    double scale{1}; ///< above 1 shows more around the face
    double turnDegrees{0};
    double right{0}; ///< where the cut looks, in sides of the chip
    double down{0};
    bool mirrored{false};
};

/// A square picture of one face: 8-bit RGB, rows without padding. Wiped when it goes.
class FaceChip {
public:
    explicit FaceChip(int side);
    FaceChip(const FaceChip&) = delete;
    FaceChip& operator=(const FaceChip&) = delete;
    FaceChip(FaceChip&&) noexcept = default;
    FaceChip& operator=(FaceChip&& other) noexcept;
    ~FaceChip();

    [[nodiscard]] int side() const { return side_; }
    [[nodiscard]] std::uint8_t* pixels() { return pixels_.data(); }
    [[nodiscard]] const std::uint8_t* pixels() const { return pixels_.data(); }

private:
    int side_{0};
    std::vector<std::uint8_t> pixels_;
};

/// The face upright and centred, cut at fractions of a pixel. What lies outside the picture is
/// black, as it was in training; a face larger than the chip is shrunk without aliasing.
[[nodiscard]] FaceChip cutChip(
    const Frame& frame, const Landmarks& landmarks, ChipLayout layout, const ChipShift& shift = {});

} // namespace countersign
