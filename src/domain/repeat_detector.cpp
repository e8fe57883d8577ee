#include "domain/repeat_detector.h"

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

constexpr std::size_t mostPoses = 4096; ///< memory: more than a minute at 60 frames a second

} // namespace

RepeatDetector::RepeatDetector(const AttackPolicy& policy)
    : policy_{policy}, noise_{
                           policy.yawNoiseDegrees,
                           policy.pitchNoiseDegrees,
                           policy.rollNoiseDegrees}
{
}

void RepeatDetector::observe(const FaceObservation& seen)
{
    const std::array measured{seen.yawDegrees, seen.pitchDegrees, seen.rollDegrees};
    if (!std::all_of(measured.begin(), measured.end(), isMeasured)) return;
    if (poses_.size() == mostPoses) return; // nobody is asked for that long
    Pose pose{seen.at, {}};
    for (std::size_t i = 0; i < angles; ++i)
        pose.inNoise[i] = measured[i] / noise_[i];
    poses_.push_back(pose);
    while (poses_[windowBegin_].at < seen.at - policy_.repeatWindow)
        ++windowBegin_;
    const std::size_t length = poses_.size() - windowBegin_;
    const bool isWholeWindow = windowBegin_ > 0 && isMoving() &&
                               length >= static_cast<std::size_t>(policy_.repeatFramesAtLeast);
    if (!isWholeWindow) return;
    // Nearer, a slow movement is like itself: the two stretches overlap by half at the most.
    for (std::size_t lag = length / 2; lag <= windowBegin_; ++lag) {
        const double difference = differenceAt(lag);
        if (!(difference >= smallest_)) smallest_ = difference;
    }
}

/// Out and back within the window: everybody begins a turn alike.
bool RepeatDetector::isMoving() const
{
    for (const std::size_t angle : {std::size_t{0}, std::size_t{1}}) {
        const auto [low, high] = std::minmax_element(
            poses_.begin() + static_cast<std::ptrdiff_t>(windowBegin_),
            poses_.end(),
            [&](const Pose& a, const Pose& b) { return a.inNoise[angle] < b.inNoise[angle]; });
        const double first = poses_[windowBegin_].inNoise[angle];
        const double last = poses_.back().inNoise[angle];
        const double out = std::max(
            high->inNoise[angle] - std::max(first, last),
            std::min(first, last) - low->inNoise[angle]);
        if (out * noise_[angle] >= policy_.repeatMovementDegrees) return true;
    }
    return false;
}

/// Root mean square over the window and its counterpart `lag` frames earlier. Gives up early when
/// it cannot become the smallest.
double RepeatDetector::differenceAt(std::size_t lag) const
{
    const auto count = static_cast<double>((poses_.size() - windowBegin_) * angles);
    const double enough = isMeasured(smallest_) ? smallest_ * smallest_ * count : INFINITY;
    double squares = 0;
    for (std::size_t i = windowBegin_; i < poses_.size() && squares < enough; ++i)
        for (std::size_t angle = 0; angle < angles; ++angle)
            squares += std::pow(poses_[i].inNoise[angle] - poses_[i - lag].inNoise[angle], 2);
    return std::sqrt(squares / count);
}

} // namespace countersign
