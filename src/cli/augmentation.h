#pragma once

#include "domain/frame.h"

#include <cstdint>
#include <memory>

namespace countersign::cli {

// What an evaluation does to the pictures of a clip. Every function gives a picture of the same
// size and time; an empty one stays empty.

/// Every value times `factor`, at most 255: less or more light, and clipped highlights.
[[nodiscard]] Frame brightened(const Frame& picture, double factor);

/// 255 * (value / 255) ^ gamma: below 1 lighter shadows, above 1 darker ones.
[[nodiscard]] Frame withGamma(const Frame& picture, double gamma);

/// As seen from further away (`factor` below 1, the border drawn out) or nearer (above 1, cut).
[[nodiscard]] Frame scaled(const Frame& picture, double factor);

[[nodiscard]] Frame mirrored(const Frame& picture);

/// About its middle, counter-clockwise, the border drawn out.
[[nodiscard]] Frame rotated(const Frame& picture, double degrees);

/// The same picture at another time.
[[nodiscard]] Frame retimed(const Frame& picture, MonotonicMs at);

/// Adds normally distributed noise to every value of every picture, other noise each time. The same
/// seed gives the same sequence.
class NoiseMaker {
public:
    /// `sigma`: standard deviation in steps of 255.
    NoiseMaker(double sigma, std::uint64_t seed);
    ~NoiseMaker();
    NoiseMaker(NoiseMaker&&) noexcept;
    NoiseMaker& operator=(NoiseMaker&&) noexcept;
    [[nodiscard]] Frame noisy(const Frame& picture);

private:
    struct Bank;
    std::unique_ptr<Bank> bank_;
};

} // namespace countersign::cli
