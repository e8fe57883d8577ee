#pragma once

#include "base/result.h" // first: moc cannot read what <chrono> brings otherwise
#include "domain/evidence.h"
#include "domain/policy.h"

#include <optional>
#include <vector>

namespace countersign {

/// What the plot of a face check shows, in seconds from its beginning. Attempts lie one behind the
/// other with a gap between them.
struct TraceView {
    struct Point {
        double at{0};
        double openness{notMeasured}; ///< mean of both eyes
        double yaw{notMeasured};      ///< degrees, to the customer's own left
    };
    /// While an action was asked for.
    struct Window {
        LivenessAction action{};
        int place{1}; ///< in the plan
        double from{0};
        double to{0};
        bool done{false};
    };
    struct Attempt {
        double from{0};
        double to{0};
        std::vector<Point> points;
        std::vector<Window> windows;
        std::optional<Cause> failure; ///< of an attempt that failed
    };
    std::vector<Attempt> attempts;
    double seconds{0};
    double turnDegrees{0}; ///< from here on it counts as a turn
};

/// Judges the trace again under `policy` to tell when which action was asked for. Errors: as
/// rejudge().
[[nodiscard]] Result<TraceView> readTrace(const FaceEvidence& evidence, const Policy& policy);

} // namespace countersign
