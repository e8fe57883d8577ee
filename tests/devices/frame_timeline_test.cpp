#include "devices/frame_timeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace countersign {
namespace {

using testing::ElementsAre;
using M = MonotonicMs;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// The times of a recording at 25 pictures per second that states these; it ends where one is
/// impossible.
std::vector<M> timesOf(const std::vector<double>& stated)
{
    FrameTimeline timeline{25};
    std::vector<M> times;
    for (const double ms : stated) {
        const auto at = timeline.next(ms);
        if (!at) break;
        times.push_back(*at);
    }
    return times;
}

TEST(FrameTimeline, CountsFromTheFirstPicture)
{
    EXPECT_THAT(timesOf({80, 120, 160}), ElementsAre(M{0}, M{40}, M{80}));
    EXPECT_THAT(timesOf({-80, -40, 0}), ElementsAre(M{0}, M{40}, M{80}));
}

TEST(FrameTimeline, KeepsUnevenStepsAndHoles)
{
    EXPECT_THAT(timesOf({0, 33.3, 66.7, 5000}), ElementsAre(M{0}, M{33}, M{67}, M{5000}));
}

TEST(FrameTimeline, GoesOnAtTheFrameRateWhereNoTimeIsStated)
{
    EXPECT_THAT(timesOf({0, 40, 0, 0}), ElementsAre(M{0}, M{40}, M{80}, M{120}));
    EXPECT_THAT(timesOf({0, 40, nan, nan}), ElementsAre(M{0}, M{40}, M{80}, M{120}));
    EXPECT_THAT(timesOf({nan, nan, 200}), ElementsAre(M{0}, M{40}, M{200}));
}

TEST(FrameTimeline, KeepsTheStepsOfAClockThatWasSetBack)
{
    EXPECT_THAT(
        timesOf({10'000, 10'040, 100, 110, 150}), ElementsAre(M{0}, M{40}, M{80}, M{90}, M{130}));
}

TEST(FrameTimeline, TakesADoubledTimeForAStepOfItsOwn)
{
    EXPECT_THAT(timesOf({0, 40, 40, 80}), ElementsAre(M{0}, M{40}, M{80}, M{120}));
    EXPECT_THAT(timesOf({0, 0.2, 0.4}), ElementsAre(M{0}, M{40}, M{80}));
}

TEST(FrameTimeline, EndsWhereATimeIsImpossible)
{
    EXPECT_THAT(timesOf({0, 40, 1e18, 80}), ElementsAre(M{0}, M{40}));
    EXPECT_THAT(timesOf({-1e308, 1e308}), ElementsAre(M{0}));
    EXPECT_THAT(timesOf({0, infinity, -infinity}), ElementsAre(M{0}, M{40}, M{80}));
}

TEST(FrameTimeline, SaysWhenTheNextPictureWouldBeDue)
{
    FrameTimeline timeline{10};
    EXPECT_EQ(timeline.end(), M{0});
    ASSERT_TRUE(timeline.next(500));
    EXPECT_EQ(timeline.end(), M{100});
    ASSERT_TRUE(timeline.next(560));
    EXPECT_EQ(timeline.end(), M{160});
}

TEST(FrameTimeline, RisesAtEveryRateThatACameraHas)
{
    for (const double rate : {15.0, 24.0, 29.97, 30.0, 60.0, FrameTimeline::fastestRate}) {
        FrameTimeline timeline{rate};
        M last{-1};
        for (int i = 0; i < 2000; ++i) {
            const auto at = timeline.next(i * 1000 / rate);
            ASSERT_TRUE(at);
            ASSERT_GT(*at, last) << rate;
            ASSERT_NEAR(static_cast<double>(at->count()), i * 1000 / rate, 0.51) << rate;
            last = *at;
        }
    }
}

} // namespace
} // namespace countersign
