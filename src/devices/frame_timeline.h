#pragma once

#include "base/clock.h"

#include <optional>

namespace countersign {

/// Makes one rising time line of the timestamps that a container states. Damaged ones are common:
/// absent, not a number, doubled, running backwards.
///
/// The first picture's time is zero. A picture that is not later than the one before follows it
/// after one period of the stated frame rate, and what comes then keeps its distance to it. A jump
/// forward stays: it may be a hole in the stream, and whether that matters is not for a decoder to
/// say.
class FrameTimeline {
public:
    static constexpr double slowestRate = 0.01;                       ///< pictures per second
    static constexpr double fastestRate = 1000;                       ///< the same
    static constexpr MonotonicMs longest{std::chrono::hours{24 * 7}}; ///< more is a damaged file

    /// `framesPerSecond` must be between slowestRate and fastestRate.
    explicit FrameTimeline(double framesPerSecond);

    /// The time of the next picture, for which the container states `statedMs`: at least 1 ms after
    /// the one before. Empty when it would be later than `longest`; nothing has happened then.
    [[nodiscard]] std::optional<MonotonicMs> next(double statedMs);

    /// When a picture after the last one would be due; zero before the first.
    [[nodiscard]] MonotonicMs end() const;

private:
    double periodMs_;
    std::optional<double> lastMs_; ///< as given out
    double shiftMs_{0};            ///< given out minus stated
};

} // namespace countersign
