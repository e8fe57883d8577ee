#pragma once

#include "vision/grey_image.h"

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

    /// The same for faces to the front of 80 to 96 pixels only, in a sixth of the time.
    [[nodiscard]] std::vector<FoundFace> findSmallest(const GreyImage& image, double threshold = 0);

private:
    struct Detector;
    std::unique_ptr<Detector> detector_;
};

} // namespace countersign
