#include "domain/range_coder.h"

#include <bit>
#include <utility>

namespace countersign {
namespace {

constexpr int modelBits = 12;
constexpr int learningRate = 5; ///< a 32nd of the way to what came
constexpr std::uint32_t topValue = 1U << 24U;

void learn(BitModel& model, bool bit)
{
    if (bit)
        model.zero = static_cast<std::uint16_t>(model.zero - (model.zero >> learningRate));
    else
        model.zero = static_cast<std::uint16_t>(
            model.zero + (((1U << modelBits) - model.zero) >> learningRate));
}

} // namespace

void RangeEncoder::encode(BitModel& model, bool bit)
{
    const std::uint32_t bound = (range_ >> modelBits) * model.zero;
    if (bit) {
        low_ += bound;
        range_ -= bound;
    } else {
        range_ = bound;
    }
    learn(model, bit);
    while (range_ < topValue) {
        range_ <<= 8U;
        shiftLow();
    }
}

/// A byte leaves once no carry can reach it.
void RangeEncoder::shiftLow()
{
    if (low_ < 0xFF000000U || low_ > 0xFFFFFFFFU) {
        const auto carry = static_cast<std::uint8_t>(low_ >> 32U);
        std::uint8_t byte = cache_;
        for (; pending_ > 0; --pending_) {
            out_.push_back(static_cast<std::byte>(static_cast<std::uint8_t>(byte + carry)));
            byte = 0xFF;
        }
        cache_ = static_cast<std::uint8_t>(low_ >> 24U);
    }
    ++pending_;
    low_ = (low_ & 0x00FFFFFFU) << 8U;
}

Bytes RangeEncoder::finish()
{
    for (int i = 0; i < 5; ++i)
        shiftLow();
    return std::move(out_);
}

RangeDecoder::RangeDecoder(ByteView in) : in_{in}
{
    for (int i = 0; i < 5; ++i)
        code_ = (code_ << 8U) | next();
}

std::uint8_t RangeDecoder::next()
{
    if (in_.empty()) {
        ++overrun_;
        return 0;
    }
    const auto byte = std::to_integer<std::uint8_t>(in_.front());
    in_ = in_.subspan(1);
    return byte;
}

bool RangeDecoder::decode(BitModel& model)
{
    const std::uint32_t bound = (range_ >> modelBits) * model.zero;
    const bool bit = code_ >= bound;
    if (bit) {
        code_ -= bound;
        range_ -= bound;
    } else {
        range_ = bound;
    }
    learn(model, bit);
    while (range_ < topValue) {
        range_ <<= 8U;
        code_ = (code_ << 8U) | next();
    }
    return bit;
}

void NumberModel::encode(RangeEncoder& out, std::int32_t value)
{
    // 1 and more, so that there is a highest bit.
    const std::uint32_t size =
        (value < 0 ? 0U - static_cast<std::uint32_t>(value) : static_cast<std::uint32_t>(value)) +
        1;
    const auto bits = static_cast<int>(std::bit_width(size));
    for (int i = 1; i <= bits && i < 32; ++i)
        out.encode(length[static_cast<std::size_t>(i)], i < bits);
    std::size_t path = 0;
    for (int i = bits - 2; i >= 0; --i) {
        const bool bit = ((size >> static_cast<unsigned>(i)) & 1U) != 0;
        const bool isLeading = i >= bits - 3;
        out.encode(isLeading ? leading[static_cast<std::size_t>(bits)][path] : rest, bit);
        path = bit ? 2 : 1;
    }
    if (size > 1) out.encode(sign, value < 0);
}

std::int32_t NumberModel::decode(RangeDecoder& in)
{
    int bits = 1;
    while (bits < 32 && in.decode(length[static_cast<std::size_t>(bits)]))
        ++bits;
    std::uint32_t size = 1;
    std::size_t path = 0;
    for (int i = bits - 2; i >= 0; --i) {
        const bool isLeading = i >= bits - 3;
        const bool bit =
            in.decode(isLeading ? leading[static_cast<std::size_t>(bits)][path] : rest);
        size = (size << 1U) | (bit ? 1U : 0U);
        path = bit ? 2 : 1;
    }
    const bool isNegative = size > 1 && in.decode(sign);
    return static_cast<std::int32_t>(isNegative ? 0U - (size - 1) : size - 1);
}

} // namespace countersign
