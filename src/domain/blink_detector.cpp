#include "domain/blink_detector.h"

#include <algorithm>

namespace countersign {

bool BlinkDetector::observe(const FaceObservation& seen)
{
    const bool usable = isMeasured(seen.opennessLeft) && isMeasured(seen.opennessRight) &&
                        std::abs(seen.yawDegrees) <= policy_.blinkYawDegrees;
    if (!usable) { // a closure that was not watched to its end is not a blink
        shutSince_.reset();
        open_ = false;
        return false;
    }
    if (left_.value() <= 0) learnOpenEyes(seen);
    if (!(left_.value() > 0 && right_.value() > 0)) return false;
    // The more open eye decides: a wink is not a blink.
    share_ = std::max(seen.opennessLeft / left_.value(), seen.opennessRight / right_.value());

    if (share_ < policy_.shutRatio) {
        if (!shutSince_) shutSince_ = seen.at;
        open_ = false;
        return false;
    }
    open_ = share_ >= policy_.reopenRatio;
    if (!open_) return false;
    learnOpenEyes(seen);
    if (!shutSince_) return false;
    const MonotonicMs shutFor = seen.at - *shutSince_;
    shutSince_.reset();
    return shutFor >= policy_.blinkAtLeast && shutFor <= policy_.blinkAtMost;
}

void BlinkDetector::learnOpenEyes(const FaceObservation& seen)
{
    if (!(seen.opennessLeft > 0 && seen.opennessRight > 0)) return; // nothing to divide by
    left_.add(seen.at, seen.opennessLeft);
    right_.add(seen.at, seen.opennessRight);
}

} // namespace countersign
