#pragma once

#include "base/contract.h"
#include "base/random.h"

#include <cstring>
#include <utility>
#include <vector>

namespace countersign {

/// Draws the given 32-bit words, one after the other, and stops the test when they are used up.
class ScriptedRandom final : public RandomSource {
public:
    explicit ScriptedRandom(std::vector<std::uint32_t> words) : words_{std::move(words)} {}

    void fill(std::span<std::byte> out) override
    {
        expects(out.size() == sizeof(std::uint32_t), "ScriptedRandom gives words of four bytes");
        expects(next_ < words_.size(), "ScriptedRandom still has a word to give");
        std::memcpy(out.data(), &words_[next_++], sizeof(std::uint32_t));
    }

    /// How many words have been taken.
    [[nodiscard]] std::size_t drawn() const { return next_; }

private:
    std::vector<std::uint32_t> words_;
    std::size_t next_{0};
};

} // namespace countersign
