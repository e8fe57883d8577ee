#include "devices/frame_timeline.h"

#include "base/contract.h"

#include <cmath>

namespace countersign {
namespace {

constexpr double leastStepMs = 1; ///< times are whole milliseconds

} // namespace

FrameTimeline::FrameTimeline(double framesPerSecond) : periodMs_{1000 / framesPerSecond}
{
    expects(
        framesPerSecond >= slowestRate && framesPerSecond <= fastestRate,
        "the frame rate of a recording");
}

std::optional<MonotonicMs> FrameTimeline::next(double statedMs)
{
    const double due = lastMs_ ? *lastMs_ + periodMs_ : 0;
    const double stated = std::isfinite(statedMs) ? statedMs + shiftMs_ : due;
    const bool follows = lastMs_ && stated >= *lastMs_ + leastStepMs;
    const double at = follows ? stated : due;
    if (!(at <= static_cast<double>(longest.count()))) return std::nullopt;
    if (!follows && std::isfinite(statedMs)) shiftMs_ = at - statedMs;
    lastMs_ = at;
    return MonotonicMs{std::llround(at)};
}

MonotonicMs FrameTimeline::end() const
{
    return MonotonicMs{lastMs_ ? std::llround(*lastMs_ + periodMs_) : 0};
}

} // namespace countersign
