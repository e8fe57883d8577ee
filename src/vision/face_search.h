#pragma once

#include "vision/dlib_faces.h"
#include "vision/grey_image.h"

#include <cstddef>
#include <vector>

namespace countersign {

/// Looks through whole pictures for faces, one part of the sizes at a time, so that no frame has to
/// pay for all of them. Sizes are of the picture with its longer side brought to 640 pixels
/// (smaller pictures stay): a look at every part finds faces from 80 pixels on, the extra part
/// those from 66.
///
/// Not thread-safe.
class FaceSearch {
public:
    static constexpr std::size_t parts = 3;
    static constexpr std::size_t smallestFaces = parts; ///< the extra part

    /// Faces of the sizes of `part`, in pixels of `frame`, best first of each size. Part 0 finds
    /// the largest, from 166 pixels, in every pose the detector knows from 200; the others to the
    /// front.
    [[nodiscard]] std::vector<FoundFace>
    look(const GreyImage& frame, std::size_t part, double threshold);

    /// The face of about `box`, wherever it moved within one frame, in pixels of `frame`.
    [[nodiscard]] std::vector<FoundFace>
    lookNear(const GreyImage& frame, PixelBox box, double threshold);

private:
    FaceDetector detector_;
};

} // namespace countersign
