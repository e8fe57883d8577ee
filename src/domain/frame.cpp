#include "domain/frame.h"

#include <string.h> // explicit_bzero

#include <algorithm>

namespace countersign {

Frame::Frame(std::span<const std::uint8_t> pixels, int width, int height, MonotonicMs at)
    : width_{width}, height_{height}, at_{at}
{
    expects(width > 0 && width <= maxSide && height > 0 && height <= maxSide, "frame size");
    const std::size_t size = 3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    expects(pixels.size() == size, "a frame has three bytes per pixel");
    auto* raw = new std::uint8_t[size];
    std::copy(pixels.begin(), pixels.end(), raw);
    // The deleter wipes: a freed picture of a face must not lie about in memory.
    pixels_ = std::shared_ptr<const std::uint8_t[]>{raw, [raw, size](const std::uint8_t*) {
                                                        explicit_bzero(raw, size);
                                                        delete[] raw;
                                                    }};
}

std::span<const std::uint8_t> Frame::pixels() const
{
    return {
        pixels_.get(), 3 * static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)};
}

} // namespace countersign
