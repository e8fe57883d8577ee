#pragma once

#include "domain/face_observation.h"
#include "domain/liveness_plan.h"
#include "domain/liveness_policy.h"

#include <optional>

namespace countersign {

/// A turn of the head to one side and back to the front.
struct SeenTurn {
    LivenessAction side{LivenessAction::TurnLeft};
    MonotonicMs from{0};   ///< when the head left the front
    MonotonicMs until{0};  ///< when it was there again
    double peakDegrees{0}; ///< the largest angle, always positive
    /// The largest FaceObservation::flatResidual beyond wrongTurnDegrees; NaN when none was
    /// measured.
    double flatResidual{notMeasured};
};

/// Sees turns in a stream of observations of one person, whoever asked for them: to a side by at
/// least the policy's angle, and back to the front. Swinging on to the other side ends one turn and
/// begins another; a glance that does not reach the angle is none. Frames without a yaw are passed
/// over. Pure; observations in order of time.
class TurnDetector {
public:
    explicit TurnDetector(const LivenessPolicy& policy) : policy_{policy} {}

    /// The turn that ends in this frame.
    std::optional<SeenTurn> observe(const FaceObservation& seen);

    /// The turn that is under way and has reached the angle, up to the last frame: for the end of a
    /// recording.
    [[nodiscard]] std::optional<SeenTurn> underWay() const;

private:
    LivenessPolicy policy_;
    std::optional<SeenTurn> turn_; ///< from the front on; may stay below the angle
};

} // namespace countersign
