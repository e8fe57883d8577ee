#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <vector>

namespace countersign {

/// A cascade of regression trees with all numbers as dlib trained them.
struct ShapePredictor {
    struct Split {
        std::uint16_t first{0};
        std::uint16_t second{0};
        float threshold{0}; ///< first minus second above it: left
    };
    struct Probe {
        std::uint16_t anchor{0};
        float x{0};
        float y{0};
    };
    struct Stage {
        std::vector<Probe> probes;
        std::vector<Split> splits; ///< per tree leaves - 1
        std::vector<float> moves;  ///< per tree and leaf one shape
        std::size_t trees{0};
    };

    std::vector<float> meanShape; ///< x, y, x, y, ... as fractions of the face's box
    std::vector<Stage> stages;
    std::size_t leaves{0}; ///< per tree, a power of two
};

/// Reads a shape predictor as dlib 19 serialises it (the format of
/// shape_predictor_68_face_landmarks.dat), an order of magnitude faster than dlib does. Total: any
/// bytes give a usable cascade of 68 points or an error.
/// Errors: ModelUnusable, naming the byte at which the file stops making sense.
[[nodiscard]] Result<ShapePredictor> readShapePredictor(ByteView file);

} // namespace countersign
