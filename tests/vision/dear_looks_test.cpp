#include "vision/dear_looks.h"

#include <gtest/gtest.h>

#include <vector>

namespace countersign {
namespace {

AttackPolicy every(int ms)
{
    AttackPolicy policy;
    policy.lookEvery = MonotonicMs{ms};
    return policy;
}

/// The times at which the grid was looked for, in a stream of a frame each 40 ms.
std::vector<int> gridLooks(DearLooks& looks, int untilMs, bool isBusy)
{
    const GreyImage grey{320, 320};
    std::vector<int> times;
    for (int ms = 0; ms <= untilMs; ms += 40) {
        const Frame frame{std::vector<std::uint8_t>(3, 0), 1, 1, MonotonicMs{ms}};
        FaceObservation seen;
        seen.face = {100, 100, 100, 100};
        looks.examine(frame, grey, {}, isBusy, seen);
        if (isMeasured(seen.gridPeak)) times.push_back(ms);
    }
    return times;
}

TEST(DearLooks, TakeTurnsInTheirRhythmEvenWithoutNetworks)
{
    DearLooks looks{every(200), std::nullopt};
    looks.begin(MonotonicMs{0});
    EXPECT_EQ(gridLooks(looks, 1500, false), (std::vector{200, 1000}));
}

TEST(DearLooks, WaitForAFrameWithoutOtherWorkButNotForEver)
{
    DearLooks looks{every(200), std::nullopt};
    looks.begin(MonotonicMs{0});
    EXPECT_EQ(gridLooks(looks, 2100, true), (std::vector{400, 2000}));
}

TEST(DearLooks, GoOnAfterATimeThatRanBackwards)
{
    DearLooks looks{every(200), std::nullopt};
    looks.begin(MonotonicMs{1000000});
    EXPECT_EQ(gridLooks(looks, 300, false), (std::vector{200}));
}

} // namespace
} // namespace countersign
