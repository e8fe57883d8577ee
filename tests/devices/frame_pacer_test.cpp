#include "devices/frame_pacer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace countersign {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using M = MonotonicMs;

/// A clock that only a wait moves forward.
class FramePacerTest : public testing::Test, public Clock {
protected:
    [[nodiscard]] UtcMs utcNow() const override { return UtcMs{now_}; }
    [[nodiscard]] MonotonicMs monotonicNow() const override { return now_; }

    FramePacer pacerWith(Pace pace)
    {
        return FramePacer{pace, *this, [this](M time) {
                              waits_.push_back(time);
                              now_ += time;
                          }};
    }

    M now_{5000};
    std::vector<M> waits_;
};

TEST_F(FramePacerTest, WaitsForEachPicturesOwnTime)
{
    FramePacer pacer = pacerWith(Pace::RealTime);
    for (const M at : {M{0}, M{40}, M{120}})
        pacer.waitFor(at);
    EXPECT_THAT(waits_, ElementsAre(M{40}, M{80}));
}

TEST_F(FramePacerTest, WaitsLessWhenThePictureTookTime)
{
    FramePacer pacer = pacerWith(Pace::RealTime);
    pacer.waitFor(M{0});
    now_ += M{30};
    pacer.waitFor(M{40});
    now_ += M{60}; // 20 ms late: the next one is on time again
    pacer.waitFor(M{80});
    pacer.waitFor(M{120});
    EXPECT_THAT(waits_, ElementsAre(M{10}, M{20}));
}

TEST_F(FramePacerTest, GoesOnFromAPauseWithoutRushing)
{
    FramePacer pacer = pacerWith(Pace::RealTime);
    pacer.waitFor(M{0});
    now_ += M{10000};
    pacer.waitFor(M{40});
    pacer.waitFor(M{80});
    EXPECT_THAT(waits_, ElementsAre(M{40}));
}

TEST_F(FramePacerTest, PlaysEveryRateOfACameraInItsOwnTime)
{
    for (const int rate : {15, 30, 60}) {
        const M began = now_;
        FramePacer pacer = pacerWith(Pace::RealTime);
        for (int i = 0; i <= 2 * rate; ++i)
            pacer.waitFor(M{1000 * i / rate});
        EXPECT_EQ(now_ - began, M{2000}) << rate;
    }
}

TEST_F(FramePacerTest, NeverWaitsWhenPicturesComeAtOnce)
{
    FramePacer pacer = pacerWith(Pace::Immediate);
    for (const M at : {M{0}, M{40}, M{8000}})
        pacer.waitFor(at);
    EXPECT_THAT(waits_, IsEmpty());
}

} // namespace
} // namespace countersign
