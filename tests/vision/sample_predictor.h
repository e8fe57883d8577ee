#pragma once

#include "base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace countersign {

/// The smallest shape predictor there can be, in dlib's serialisation: all 68 points start in the
/// middle of the box; one tree compares two pixels and moves all points to the right when the first
/// is brighter by more than 20, down otherwise, each time by a quarter of the box.
struct SamplePredictor {
    std::int64_t version{1};
    std::size_t points{68};
    std::size_t secondProbe{1}; ///< which of the two probes the split compares with
    std::size_t leaves{2};
    std::size_t anchor{0};
    std::int64_t exponent{-2}; ///< of the moves; 32000 stands for infinity

    [[nodiscard]] std::string serialise() const;
};

/// The same as a landmark file.
[[nodiscard]] Bytes sampleLandmarkFile();

} // namespace countersign
