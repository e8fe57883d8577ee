#pragma once

#include "domain/face_observation.h"
#include "domain/liveness_policy.h"
#include "domain/open_eye_baseline.h"

#include <optional>

namespace countersign {

/// Sees blinks in a stream of observations of one person: both eyes go below a share of their own
/// open width together, for the time that a blink takes, and open again, with the head to the
/// front. Pure; observations in order of time.
class BlinkDetector {
public:
    explicit BlinkDetector(const LivenessPolicy& policy) : policy_{policy} {}

    /// True in the frame in which a blink ends.
    bool observe(const FaceObservation& seen);

    /// The eyes are open now, compared with themselves.
    [[nodiscard]] bool isOpen() const { return open_; }
    /// Openness of the more open eye as a share of its open width; NaN before there is one.
    [[nodiscard]] double openShare() const { return share_; }

private:
    void learnOpenEyes(const FaceObservation& seen);
    LivenessPolicy policy_;
    OpenEyeBaseline left_;
    OpenEyeBaseline right_;
    std::optional<MonotonicMs> shutSince_;
    bool open_{false};
    double share_{notMeasured};
};

} // namespace countersign
