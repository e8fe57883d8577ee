#pragma once

#include "domain/frame.h"

#include <cstdint>

namespace countersign {

/// The noise of a camera's sensor, for pictures that come from a file again and again: no two
/// pictures of a real camera are the same to the last bit, and the face check takes those that are
/// for a video in a loop. Barely visible: single values move by one. Not random in any other sense.
class SensorNoise {
public:
    [[nodiscard]] Frame addTo(const Frame& frame);

private:
    std::uint64_t state_{0x9E3779B97F4A7C15U};
};

} // namespace countersign
