#pragma once

#include "vision/landmark_cascade.h"

#include <array>
#include <cstddef>

namespace countersign {

using LandmarkShape = std::array<float, LandmarkCascade::shapeLength>;

/// The leaves that some trees chose, in the order of the trees.
struct ChosenMoves {
    static constexpr std::size_t most = 32;
    std::array<const LandmarkCascade::Move*, most> moves;
    std::array<float, most> units; ///< what the last bit of each move is worth
    std::size_t count{0};
};

/// Adds the moves to `shape`, one after the other, each sum rounded as dlib rounds it.
using AddMoves = void (*)(const ChosenMoves& chosen, LandmarkShape& shape);

/// On every processor.
void addMoves(const ChosenMoves& chosen, LandmarkShape& shape);

/// The same sums, eight at a time, where this processor can; addMoves() elsewhere.
[[nodiscard]] AddMoves fastestAddMoves();

} // namespace countersign
