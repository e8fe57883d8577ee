#pragma once

#include "base/clock.h"
#include "base/contract.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace countersign {

/// One picture from a camera: 8-bit BGR, rows without padding, not mirrored. Copies share the
/// pixels, which never change after creation and are wiped when the last copy goes.
class Frame {
public:
    static constexpr int maxSide = 8192;

    Frame() = default;
    /// Copies `pixels`, which must be 3 * width * height bytes; sides from 1 to maxSide.
    Frame(std::span<const std::uint8_t> pixels, int width, int height, MonotonicMs at);

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    [[nodiscard]] bool empty() const { return width_ == 0; }
    /// When it was taken, on the camera's own time line: for a recording, its own timestamps.
    [[nodiscard]] MonotonicMs at() const { return at_; }
    [[nodiscard]] std::span<const std::uint8_t> pixels() const;

private:
    std::shared_ptr<const std::uint8_t[]> pixels_;
    int width_{0};
    int height_{0};
    MonotonicMs at_{0};
};

} // namespace countersign
