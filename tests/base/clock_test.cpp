#include "base/clock.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using namespace std::chrono_literals;
using std::chrono::sys_days;

constexpr Date newYear2026{2026y / std::chrono::January / 1d};

TEST(LocalDate, BeginsAtFourInTheAfternoonOfTheDayBeforeInUtc)
{
    const UtcMs midnightInChina = sys_days{newYear2026} - 8h;
    EXPECT_EQ(localDate(midnightInChina), newYear2026);
    EXPECT_EQ(localDate(midnightInChina - 1ms), Date(2025y / std::chrono::December / 31d));
}

TEST(LocalDate, KnowsNoSummerTime)
{
    const Date july{2026y / std::chrono::July / 1d};
    EXPECT_EQ(localDate(sys_days{july} + 15h + 59min), july);
    EXPECT_EQ(localDate(sys_days{july} + 16h), Date(2026y / std::chrono::July / 2d));
}

TEST(LocalDate, KnowsTheLeapDay)
{
    const Date leapDay{2028y / std::chrono::February / 29d};
    EXPECT_EQ(localDate(sys_days{Date{2028y / std::chrono::February / 28d}} + 16h), leapDay);
}

TEST(LocalDate, RoundsDownBeforeTheEpochToo)
{
    const Date lastDay{1969y / std::chrono::December / 31d};
    EXPECT_EQ(localDate(sys_days{lastDay} + 15h), lastDay);
}

TEST(SystemClock, NeverGoesBackOnItsMonotonicSide)
{
    const SystemClock clock;
    const MonotonicMs earlier = clock.monotonicNow();
    EXPECT_GE(clock.monotonicNow(), earlier);
}

} // namespace
} // namespace countersign
