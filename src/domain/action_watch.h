#pragma once

#include "domain/face_observation.h"
#include "domain/liveness_plan.h"
#include "domain/liveness_policy.h"

namespace countersign {

class OwnFront;

/// Follows one demanded action from its beginning to its end: out to the policy's measure and back
/// again. Blinks are seen by BlinkDetector and only told here. Pure; observations in order of time.
class ActionWatch {
public:
    enum class State { Going, Done, Wrong };

    ActionWatch(const LivenessPolicy& policy, LivenessAction wanted)
        : policy_{policy}, wanted_{wanted}
    {
    }

    /// `blinked`: a blink ended in this frame. A value that was not measured does not help it on.
    State observe(const FaceObservation& seen, bool blinked, const OwnFront& front);

    /// 0 to 1; 1 when only the way back is left.
    [[nodiscard]] double progress() const { return progress_; }
    [[nodiscard]] bool isTurn() const;
    /// The largest FaceObservation::flatResidual of the turn; NaN when none was measured.
    [[nodiscard]] double flatResidual() const { return flatResidual_; }

private:
    State followTurn(const FaceObservation& seen);
    /// How far out the movement is, as a share of what is demanded; NaN when not measured.
    [[nodiscard]] double share(const FaceObservation& seen, const OwnFront& front) const;
    [[nodiscard]] bool isBack(const FaceObservation& seen, double share) const;

    LivenessPolicy policy_;
    LivenessAction wanted_;
    bool reached_{false}; ///< now back again
    double progress_{0};
    double flatResidual_{notMeasured};
};

} // namespace countersign
