#include "domain/blink_detector.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace countersign {

bool BlinkDetector::observe(const FaceObservation& seen)
{
    if (!isUsable(seen)) { // a closure that was not watched to its end is not a blink
        closure_.reset();
        shares_.clear();
        open_ = false;
        return false;
    }
    if (left_.value() <= 0) learn(seen);
    if (!(left_.value() > 0 && right_.value() > 0)) return false;
    // The more open eye decides: a wink is not a blink.
    share_ = std::max(seen.opennessLeft / left_.value(), seen.opennessRight / right_.value());
    open_ = share_ >= policy_.reopenRatio;
    if (!closure_ && share_ < policy_.shutRatio)
        closure_ = Closure{seen.at, highestJustBefore(seen.at), share_, false};
    if (!closure_) {
        shares_.emplace_back(seen.at, share_);
        while (shares_.front().first < seen.at - policy_.blinkLookBack)
            shares_.pop_front();
        if (open_) learn(seen);
        return false;
    }
    closure_->lowest = std::min(closure_->lowest, share_);
    if (!hasReopened()) {
        closure_->disturbed = closure_->disturbed || isDisturbed(seen);
        return false;
    }
    const Closure ended = *std::exchange(closure_, std::nullopt);
    return isBlink(ended, seen.at);
}

bool BlinkDetector::isUsable(const FaceObservation& seen) const
{
    const double yawAtMost = closure_ ? policy_.blinkEndYawDegrees : policy_.blinkYawDegrees;
    return isMeasured(seen.opennessLeft) && isMeasured(seen.opennessRight) &&
           std::abs(seen.yawDegrees) <= yawAtMost;
}

bool BlinkDetector::hasReopened() const
{
    const double drop = closure_->before - closure_->lowest;
    return share_ >= policy_.reopenRatio ||
           (drop >= policy_.blinkDropAtLeast &&
            share_ >= closure_->lowest + policy_.blinkRecovery * drop);
}

bool BlinkDetector::isBlink(const Closure& closure, MonotonicMs end) const
{
    const MonotonicMs shutFor = end - closure.since;
    return !closure.disturbed && closure.before - closure.lowest >= policy_.blinkDropAtLeast &&
           shutFor >= policy_.blinkAtLeast && shutFor <= policy_.blinkAtMost;
}

double BlinkDetector::highestJustBefore(MonotonicMs at)
{
    double highest = 0;
    for (const auto& [when, share] : shares_)
        if (when >= at - policy_.blinkLookBack) highest = std::max(highest, share);
    shares_.clear();
    return highest;
}

void BlinkDetector::learn(const FaceObservation& seen)
{
    if (!(seen.opennessLeft > 0 && seen.opennessRight > 0)) return; // nothing to divide by
    left_.add(seen.at, seen.opennessLeft);
    right_.add(seen.at, seen.opennessRight);
    if (std::abs(seen.yawDegrees) <= policy_.frontDegrees) front_.learn(seen);
}

bool BlinkDetector::isDisturbed(const FaceObservation& seen) const
{
    // Downwards only: shut lids pull the landmarks, and the measured pitch, up by 4 to 18 degrees.
    return front_.pitchDegrees() - seen.pitchDegrees > policy_.blinkPitchDegrees ||
           seen.sharpness < policy_.blinkSharpness * front_.sharpness() ||
           seen.visibility < policy_.blinkVisibility;
}

} // namespace countersign
