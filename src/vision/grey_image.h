#pragma once

#include "domain/face_observation.h"
#include "domain/frame.h"

#include <cstdint>
#include <vector>

namespace countersign {

/// Luma of a picture, 8 bit, rows without padding. Wiped when it goes: it shows a face.
class GreyImage {
public:
    GreyImage() = default;
    GreyImage(int width, int height);
    GreyImage(const GreyImage&) = delete;
    GreyImage& operator=(const GreyImage&) = delete;
    GreyImage(GreyImage&&) noexcept = default;
    GreyImage& operator=(GreyImage&& other) noexcept;
    ~GreyImage();

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] int height() const { return height_; }
    [[nodiscard]] std::uint8_t* pixels() { return pixels_.data(); }
    [[nodiscard]] const std::uint8_t* pixels() const { return pixels_.data(); }

private:
    int width_{0};
    int height_{0};
    std::vector<std::uint8_t> pixels_;
};

/// Luma by ITU-R BT.601.
[[nodiscard]] GreyImage greyOf(const Frame& frame);

/// The same into `grey`, which keeps its memory when the frame has its size: fresh memory for every
/// frame of a stream costs as much as the conversion.
void convertToGrey(const Frame& frame, GreyImage& grey);

/// The part of `image` inside `box`, brought to `width` x `height`. What lies outside the picture
/// repeats its edge.
[[nodiscard]] GreyImage cutScaled(const GreyImage& image, PixelBox box, int width, int height);

/// The whole picture with the longer side brought to `longSide` pixels, never enlarged.
[[nodiscard]] GreyImage shrunk(const GreyImage& image, int longSide);

} // namespace countersign
