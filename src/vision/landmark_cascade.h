#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace countersign {

/// A cascade of regression trees that moves a mean shape onto a face (Kazemi and Sullivan, "One
/// Millisecond Face Alignment with an Ensemble of Regression Trees", 2014), stored compactly: what
/// a frame touches should stay in the processor's cache.
///
/// Coordinates are fractions of the face's box. Shapes are x, y, x, y, ...
struct LandmarkCascade {
    /// "Is the first probe more than `above` brighter than the second?": then left, else right.
    struct Split {
        std::uint16_t first{0};
        std::uint16_t second{0};
        std::int16_t above{0};
    };
    /// Where one pixel is read: relative to a point of the shape.
    struct Probe {
        std::uint16_t anchor{0};
        float x{0};
        float y{0};
    };
    struct Stage {
        std::vector<Probe> probes;
        std::vector<Split> splits; ///< per tree leavesPerTree - 1, the children of i at 2i+1, 2i+2
        std::vector<std::int16_t> moves; ///< per tree and leaf one shape, in units of `moveUnit`
        float moveUnit{0};
        std::size_t trees{0};
    };

    std::vector<float> meanShape;
    std::vector<Stage> stages;
    std::size_t leavesPerTree{0};
};

} // namespace countersign
