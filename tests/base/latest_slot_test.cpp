#include "base/latest_slot.h"

#include <gtest/gtest.h>

#include <memory>
#include <thread>

namespace countersign {
namespace {

const std::stop_token neverStopped;

TEST(LatestSlot, GivesTheNewestOfSeveralValues)
{
    LatestSlot<int> slot;
    slot.put(1);
    slot.put(2);
    EXPECT_EQ(slot.take(neverStopped), 2);
}

TEST(LatestSlot, GivesEveryValueOnce)
{
    LatestSlot<int> slot;
    slot.put(1);
    EXPECT_EQ(slot.tryTake(), 1);
    EXPECT_EQ(slot.tryTake(), std::nullopt);
}

TEST(LatestSlot, IsEmptyAtFirst)
{
    LatestSlot<int> slot;
    EXPECT_EQ(slot.tryTake(), std::nullopt);
}

TEST(LatestSlot, StillGivesTheLastValueAfterItWasClosed)
{
    LatestSlot<int> slot;
    slot.put(1);
    slot.close();
    EXPECT_EQ(slot.take(neverStopped), 1);
    EXPECT_EQ(slot.take(neverStopped), std::nullopt);
}

TEST(LatestSlot, GivesNothingOnceTheReaderWasAskedToStop)
{
    LatestSlot<int> slot;
    std::stop_source stop;
    slot.put(1);
    stop.request_stop();
    EXPECT_EQ(slot.take(stop.get_token()), std::nullopt);
}

TEST(LatestSlot, CarriesWhatCanOnlyBeMoved)
{
    LatestSlot<std::unique_ptr<int>> slot;
    slot.put(std::make_unique<int>(7));
    const auto taken = slot.take(neverStopped);
    ASSERT_TRUE(taken);
    EXPECT_EQ(**taken, 7);
}

// The three below hang (and run into the test's time limit) where a waiting reader is not woken.

TEST(LatestSlot, WakesAWaitingReaderWithAValue)
{
    LatestSlot<int> slot;
    std::optional<int> got;
    std::jthread reader{[&](const std::stop_token& stop) { got = slot.take(stop); }};
    slot.put(1);
    reader.join();
    EXPECT_EQ(got, 1);
}

TEST(LatestSlot, WakesAWaitingReaderWhenItIsClosed)
{
    LatestSlot<int> slot;
    std::optional<int> got{1};
    std::jthread reader{[&](const std::stop_token& stop) { got = slot.take(stop); }};
    slot.close();
    reader.join();
    EXPECT_EQ(got, std::nullopt);
}

TEST(LatestSlot, WakesAWaitingReaderWhenItIsToStop)
{
    LatestSlot<int> slot;
    std::optional<int> got{1};
    std::jthread reader{[&](const std::stop_token& stop) { got = slot.take(stop); }};
    reader.request_stop();
    reader.join();
    EXPECT_EQ(got, std::nullopt);
}

TEST(LatestSlot, NeverGivesAnOlderValueAfterANewerOne)
{
    LatestSlot<int> slot;
    std::jthread writer{[&] {
        for (int value = 1; value <= 10'000; ++value)
            slot.put(value);
        slot.close();
    }};
    int last = 0;
    while (const auto value = slot.take(neverStopped)) {
        ASSERT_GT(*value, last);
        last = *value;
    }
    EXPECT_EQ(last, 10'000);
}

} // namespace
} // namespace countersign
