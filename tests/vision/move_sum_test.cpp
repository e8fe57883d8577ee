#include "vision/move_sum.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <cstring>
#include <random>
#include <vector>

namespace countersign {
namespace {

struct SampleMoves {
    std::vector<LandmarkCascade::Move> moves{ChosenMoves::most};
    ChosenMoves chosen{};
    LandmarkShape shape{};

    explicit SampleMoves(std::size_t count)
    {
        std::mt19937 random{7};
        for (std::size_t i = 0; i < count; ++i) {
            for (std::int16_t& upper : moves[i].upper)
                upper = static_cast<std::int16_t>(random());
            for (std::uint8_t& lower : moves[i].lower)
                lower = static_cast<std::uint8_t>(random());
            chosen.moves.at(i) = &moves[i];
            chosen.units.at(i) = std::ldexp(1.0F, -38 + static_cast<int>(random() % 4));
        }
        chosen.count = count;
        for (float& coordinate : shape)
            coordinate = static_cast<float>(random() % 1000) / 999.0F;
    }
};

/// As landmark_cascade.h says what a move is.
LandmarkShape oneByOne(const SampleMoves& sample)
{
    LandmarkShape shape = sample.shape;
    for (std::size_t i = 0; i < sample.chosen.count; ++i)
        for (std::size_t k = 0; k < shape.size(); ++k) {
            const int steps = sample.moves[i].upper.at(k) * 256 + sample.moves[i].lower.at(k);
            shape.at(k) += static_cast<float>(steps * 256) * sample.chosen.units.at(i);
        }
    return shape;
}

bool areSameBits(const LandmarkShape& a, const LandmarkShape& b)
{
    return std::memcmp(a.data(), b.data(), sizeof a) == 0;
}

class MoveSum : public testing::TestWithParam<AddMoves> {};

TEST_P(MoveSum, AddsEveryMoveInItsOrderToTheLastBit)
{
    for (const std::size_t count : {std::size_t{1}, std::size_t{20}, ChosenMoves::most}) {
        SampleMoves sample{count};
        const LandmarkShape expected = oneByOne(sample);
        ASSERT_FALSE(areSameBits(expected, sample.shape));
        GetParam()(sample.chosen, sample.shape);
        EXPECT_TRUE(areSameBits(expected, sample.shape)) << count << " moves";
    }
}

TEST_P(MoveSum, LeavesTheShapeWhenNothingWasChosen)
{
    SampleMoves sample{0};
    const LandmarkShape before = sample.shape;
    GetParam()(sample.chosen, sample.shape);
    EXPECT_TRUE(areSameBits(before, sample.shape));
}

INSTANTIATE_TEST_SUITE_P(
    OnEveryAndOnThisProcessor, MoveSum, testing::Values(addMoves, fastestAddMoves()));

} // namespace
} // namespace countersign
