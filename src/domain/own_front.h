#pragma once

#include "domain/face_observation.h"
#include "domain/liveness_policy.h"

#include <deque>

namespace countersign {

/// How this person looks to the camera when they do nothing: cameras hang high or low and heads
/// differ, so nodding is measured from here, and blur against the sharpness of their own face. The
/// medians of the last frames. Pure.
class OwnFront {
public:
    explicit OwnFront(const LivenessPolicy& policy)
        : frames_{static_cast<std::size_t>(policy.ownFrontFrames)}
    {
    }

    /// `seen`: yaw to the front, eyes open.
    void learn(const FaceObservation& seen);

    /// Degrees; NaN before anything was learnt.
    [[nodiscard]] double pitchDegrees() const { return pitch_; }
    /// As FaceObservation::sharpness; NaN before anything was learnt.
    [[nodiscard]] double sharpness() const { return sharpness_; }

private:
    std::size_t frames_;
    std::deque<double> pitches_;
    std::deque<double> sharpnesses_;
    double pitch_{notMeasured};
    double sharpness_{notMeasured};
};

} // namespace countersign
