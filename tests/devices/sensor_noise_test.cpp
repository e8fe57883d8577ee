#include "devices/sensor_noise.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace countersign {
namespace {

Frame plain(std::uint8_t value)
{
    return {std::vector<std::uint8_t>(64 * 48 * 3, value), 64, 48, MonotonicMs{40}};
}

TEST(SensorNoise, NeverGivesTheSamePictureTwice)
{
    SensorNoise noise;
    const Frame once = noise.addTo(plain(100));
    const Frame again = noise.addTo(plain(100));
    EXPECT_FALSE(std::ranges::equal(once.pixels(), again.pixels()));
    EXPECT_EQ(again.at(), MonotonicMs{40});
}

TEST(SensorNoise, MovesNoValueByMoreThanOne)
{
    for (const int value : {0, 100, 255}) {
        SensorNoise noise;
        const Frame noisy = noise.addTo(plain(static_cast<std::uint8_t>(value)));
        for (const std::uint8_t each : noisy.pixels())
            EXPECT_LE(std::abs(each - value), 1);
    }
}

TEST(SensorNoise, LeavesAnEmptyPictureEmpty) { EXPECT_TRUE(SensorNoise{}.addTo(Frame{}).empty()); }

} // namespace
} // namespace countersign
