#pragma once

#include "base/clock.h"

#include <deque>
#include <utility>

namespace countersign {

/// How wide this person's eye is when it is open: the upper fifth of what was seen in the last
/// seconds. Eyes differ, so a blink is measured against this and never against a fixed number.
/// While the eye is closing or shut nothing is added: otherwise an eye held shut would slowly
/// become the new "open" (an earlier prototype had that defect).
class OpenEyeBaseline {
public:
    /// `openness`: eye aspect ratio of an eye that is taken to be open.
    void add(MonotonicMs at, double openness);
    /// The 80th percentile of the window; 0 while nothing was added.
    [[nodiscard]] double value() const { return value_; }

private:
    static constexpr MonotonicMs window{3000};
    std::deque<std::pair<MonotonicMs, double>> seen_;
    double value_{0};
};

} // namespace countersign
