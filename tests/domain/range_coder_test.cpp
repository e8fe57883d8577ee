#include "domain/range_coder.h"

#include <gtest/gtest.h>

#include <climits>
#include <vector>

namespace countersign {
namespace {

std::vector<std::int32_t> roundTrip(const std::vector<std::int32_t>& numbers)
{
    RangeEncoder out;
    NumberModel writing;
    for (const std::int32_t number : numbers)
        writing.encode(out, number);
    const Bytes bytes = out.finish();
    RangeDecoder in{bytes};
    NumberModel reading;
    std::vector<std::int32_t> read;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        read.push_back(reading.decode(in));
    EXPECT_FALSE(in.hasOverrun());
    return read;
}

TEST(RangeCoder, GivesBackEveryNumber)
{
    std::vector<std::int32_t> numbers{0, 1, -1, 2, -2, 255, -256, INT_MAX, -INT_MAX, 0, 7};
    for (std::int32_t i = -1000; i < 1000; ++i)
        numbers.push_back(i * i * (i % 3 - 1));
    EXPECT_EQ(roundTrip(numbers), numbers);
}

// A carry runs through any number of bytes that were held back.
TEST(RangeCoder, CarriesThroughLongRuns)
{
    RangeEncoder out;
    BitModel model;
    std::vector<bool> bits;
    for (int i = 0; i < 5000; ++i)
        bits.push_back(i % 257 == 256);
    for (const bool bit : bits)
        out.encode(model, bit);
    const Bytes bytes = out.finish();
    RangeDecoder in{bytes};
    BitModel again;
    for (std::size_t i = 0; i < bits.size(); ++i)
        ASSERT_EQ(in.decode(again), bits[i]) << i;
}

TEST(RangeCoder, NeedsNextToNothingForWhatNeverChanges)
{
    RangeEncoder out;
    NumberModel model;
    for (int i = 0; i < 1000; ++i)
        model.encode(out, 0);
    EXPECT_LT(out.finish().size(), 30U);
}

TEST(RangeCoder, SaysThatTheBytesWereTooFew)
{
    RangeDecoder in{ByteView{}};
    EXPECT_TRUE(in.hasOverrun());
}

} // namespace
} // namespace countersign
