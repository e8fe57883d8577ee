#include "support/scripted_random.h"

#include "base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace countersign {
namespace {

TEST(RandomBelow, TakesTheRemainderOfWhatWasDrawn)
{
    ScriptedRandom random{{7, 8, 9}};
    EXPECT_EQ(random.below(3), 1U);
    EXPECT_EQ(random.below(3), 2U);
    EXPECT_EQ(random.below(3), 0U);
}

TEST(RandomBelow, DrawsAgainWhereTheRangeDoesNotDivideEvenly)
{
    // 3 * 1431655765 = 4294967295: only the largest draw belongs to no full group of three.
    ScriptedRandom random{{UINT32_MAX, 5}};
    EXPECT_EQ(random.below(3), 2U);
    EXPECT_EQ(random.drawn(), 2U);
}

TEST(RandomBelow, UsesTheLastDrawOfTheLastFullGroup)
{
    ScriptedRandom random{{UINT32_MAX - 1}};
    EXPECT_EQ(random.below(3), 2U);
}

TEST(RandomBelow, OneIsAlwaysZero)
{
    ScriptedRandom random{{12345}};
    EXPECT_EQ(random.below(1), 0U);
}

TEST(RandomBelow, StaysBelowTheLargestBound)
{
    ScriptedRandom random{{UINT32_MAX, UINT32_MAX - 1}};
    EXPECT_EQ(random.below(UINT32_MAX), UINT32_MAX - 1);
}

TEST(RandomBelow, IsUniformWhenItsDrawsAre)
{
    // Every value of a 16-bit circle, spread over 32 bits: as even as draws can be.
    std::vector<std::uint32_t> draws;
    for (std::uint32_t i = 0; i < 0x10000; ++i)
        draws.push_back(i * 0x10001U);
    ScriptedRandom random{draws};
    std::array<int, 6> times{};
    while (random.drawn() + 1 < draws.size())
        ++times.at(random.below(6));
    const auto [least, most] = std::minmax_element(times.begin(), times.end());
    EXPECT_LE(*most - *least, 2);
}

TEST(RandomBelowDeathTest, StopsOnABoundOfZero)
{
    EXPECT_DEATH(
        {
            ScriptedRandom random{{1}};
            std::ignore = random.below(0);
        },
        "positive bound");
}

TEST(SystemRandom, FillsTheWholeOfALargeBuffer)
{
    // getrandom(2) may give fewer bytes than asked for above 256. All-zero halves: 2^-4096.
    Bytes buffer(1024);
    SystemRandom{}.fill(buffer);
    const auto isZero = [](std::byte b) { return b == std::byte{0}; };
    EXPECT_FALSE(std::all_of(buffer.begin(), buffer.begin() + 512, isZero));
    EXPECT_FALSE(std::all_of(buffer.begin() + 512, buffer.end(), isZero));
}

TEST(SystemRandom, GivesSomethingElseEachTime)
{
    std::array<std::byte, 32> first{};
    std::array<std::byte, 32> second{};
    SystemRandom random;
    random.fill(first);
    random.fill(second);
    EXPECT_NE(first, second);
}

} // namespace
} // namespace countersign
