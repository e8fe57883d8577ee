#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace countersign {

/// A cascade of regression trees that moves a mean shape onto a face (Kazemi and Sullivan, "One
/// Millisecond Face Alignment with an Ensemble of Regression Trees", 2014), as it lies in a
/// landmark file (landmark_file.h): nothing here owns its bytes.
///
/// Coordinates are fractions of the face's box. Shapes are x, y, x, y, ...
struct LandmarkCascade {
    static constexpr std::size_t points = 68;
    static constexpr std::size_t shapeLength = 2 * points;

    /// "Is the first probe more than `above` brighter than the second?": then left, else right.
    struct Split {
        std::uint16_t first;
        std::uint16_t second;
        std::int16_t above;
    };

    /// One shape in 24-bit steps of a power of two: the upper 16 bits, and apart from them the
    /// lower eight, so that both are read as they are needed in registers.
    struct Move {
        std::array<std::int16_t, shapeLength> upper;
        std::array<std::uint8_t, shapeLength> lower;
    };
    static_assert(sizeof(Move) == 3 * shapeLength);

    struct Stage {
        // Where each pixel is read: relative to a point of the shape.
        std::span<const float> probeX;
        std::span<const float> probeY;
        std::span<const std::uint16_t> probeAnchor;
        std::span<const Split> splits; ///< per tree leaves - 1, the children of i at 2i+1, 2i+2
        std::span<const std::int8_t> exponents; ///< per tree and leaf, the power of its move's step
        std::span<const Move> moves;            ///< per tree and leaf
    };

    static constexpr std::size_t mostStages = 32;

    std::span<const float> meanShape;
    std::array<Stage, mostStages> stages{}; ///< of which `stageCount` are there
    std::size_t stageCount{0};
    std::size_t trees{0};  ///< per stage
    std::size_t leaves{0}; ///< per tree, a power of two
};

} // namespace countersign
