#include "devices/sensor_noise.h"

#include <string.h> // explicit_bzero

#include <vector>

namespace countersign {
namespace {

constexpr std::size_t stride = 5; ///< every fifth value, so that it costs a fraction of the copy

} // namespace

Frame SensorNoise::addTo(const Frame& frame)
{
    if (frame.empty()) return frame;
    std::vector<std::uint8_t> pixels{frame.pixels().begin(), frame.pixels().end()};
    for (std::size_t i = 0; i < pixels.size(); i += stride) {
        state_ ^= state_ << 13U; // G. Marsaglia, "Xorshift RNGs", 2003
        state_ ^= state_ >> 7U;
        state_ ^= state_ << 17U;
        if ((state_ & 1U) != 0 && pixels[i] < 255)
            ++pixels[i];
        else if (pixels[i] > 0)
            --pixels[i];
    }
    Frame noisy{pixels, frame.width(), frame.height(), frame.at()};
    explicit_bzero(pixels.data(), pixels.size());
    return noisy;
}

} // namespace countersign
