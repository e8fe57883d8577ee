#pragma once

#include "base/bytes.h"

#include <array>
#include <cstdint>

namespace countersign {

// An adaptive binary range coder: every bit is written with as many fractions of a bit as its model
// finds it surprising. After G. N. N. Martin, "Range encoding: an algorithm for removing redundancy
// from a digitised message", 1979; carries as in the LZMA specification (public domain).

/// How likely the next bit of one kind is 0; learns from each.
struct BitModel {
    std::uint16_t zero{1U << 11U}; ///< of 4096
};

class RangeEncoder {
public:
    void encode(BitModel& model, bool bit);
    /// No more bits will come.
    [[nodiscard]] Bytes finish();

private:
    void shiftLow();
    Bytes out_;
    std::uint64_t low_{0};
    std::uint32_t range_{0xFFFFFFFFU};
    std::uint8_t cache_{0};
    std::uint64_t pending_{1};
};

/// Total: behind the end of `in` it reads zeros, and says so.
class RangeDecoder {
public:
    explicit RangeDecoder(ByteView in);
    [[nodiscard]] bool decode(BitModel& model);
    [[nodiscard]] bool hasOverrun() const { return overrun_ > 0; }

private:
    std::uint8_t next();
    ByteView in_;
    std::uint32_t range_{0xFFFFFFFFU};
    std::uint32_t code_{0};
    std::size_t overrun_{0};
};

/// Whole numbers of one kind, small ones in few bits: Elias-gamma with a model for every bit that
/// matters.
struct NumberModel {
    BitModel sign;
    std::array<BitModel, 33> length;
    std::array<std::array<BitModel, 3>, 33> leading; ///< the two bits below the highest
    BitModel rest;

    void encode(RangeEncoder& out, std::int32_t value);
    [[nodiscard]] std::int32_t decode(RangeDecoder& in);
};

} // namespace countersign
