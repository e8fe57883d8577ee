#pragma once

#include "base/clock.h"
#include "domain/liveness_policy.h"

#include <deque>
#include <utility>

namespace countersign {

/// How wide this person's eye is when it is open: what the policy's percentile of the last
/// seconds is. Eyes differ, so a blink is measured against this and never against a fixed number.
/// While the eye is closing or shut nothing is added: otherwise an eye held shut would slowly
/// become the new "open" (an earlier prototype had that defect).
class OpenEyeBaseline {
public:
    explicit OpenEyeBaseline(const LivenessPolicy& policy)
        : window_{policy.openEyeWindow}, percentile_{policy.openEyePercentile}
    {
    }

    /// `openness`: eye aspect ratio of an eye that is taken to be open.
    void add(MonotonicMs at, double openness);
    /// The percentile of the window; 0 while nothing was added.
    [[nodiscard]] double value() const { return value_; }

private:
    MonotonicMs window_;
    double percentile_;
    std::deque<std::pair<MonotonicMs, double>> seen_;
    double value_{0};
};

} // namespace countersign
