#pragma once

#include "domain/frame.h"
#include "vision/face_landmarks.h"
#include "vision/grey_image.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace countersign {

struct FoundFace {
    PixelBox box;
    double score{0}; ///< of the detector's support vector machine; above 0 is a face
};

/// dlib's histogram-of-gradients detector for upright faces of 80 pixels and more. It is part of
/// the library and needs no file.
class FaceDetector {
public:
    FaceDetector();
    ~FaceDetector();
    FaceDetector(FaceDetector&&) noexcept;
    FaceDetector& operator=(FaceDetector&&) noexcept;

    /// Best first. A lower `threshold` finds more faces and more that are none.
    [[nodiscard]] std::vector<FoundFace> find(const GreyImage& image, double threshold = 0);

private:
    struct Detector;
    std::unique_ptr<Detector> detector_;
};

inline constexpr int chipSide = 150;

/// The face upright and centred as dlib's descriptor network was trained: chipSide pixels square
/// with a margin of a quarter, 8-bit RGB, rows without padding.
[[nodiscard]] std::vector<std::uint8_t> faceChip(const Frame& frame, const Landmarks& landmarks);

} // namespace countersign
