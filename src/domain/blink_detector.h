#pragma once

#include "domain/face_observation.h"
#include "domain/liveness_policy.h"
#include "domain/open_eye_baseline.h"
#include "domain/own_front.h"

#include <deque>
#include <optional>
#include <utility>

namespace countersign {

/// Sees blinks in a stream of observations of one person: both eyes go below a share of their own
/// open width together, for the time that a blink takes, and open again, with the head to the front
/// and still, the picture sharp and nothing before the eyes. So neither a turn, a nod, a glance
/// down with the head, motion blur nor a hand is a blink. Pure; observations in order of time.
class BlinkDetector {
public:
    explicit BlinkDetector(const LivenessPolicy& policy)
        : policy_{policy}, left_{policy}, right_{policy}, front_{policy}
    {
    }

    /// True in the frame in which a blink ends.
    bool observe(const FaceObservation& seen);

    /// The eyes are open now, compared with themselves.
    [[nodiscard]] bool isOpen() const { return open_; }
    /// Openness of the more open eye as a share of its open width; NaN before there is one.
    [[nodiscard]] double openShare() const { return share_; }
    /// How this person looks when they do nothing.
    [[nodiscard]] const OwnFront& front() const { return front_; }

private:
    struct Closure {
        MonotonicMs since{0};
        double before{0}; ///< share just before
        double lowest{0};
        bool disturbed{false}; ///< what closes here may be something else than the lids
    };
    void learn(const FaceObservation& seen);
    [[nodiscard]] bool isUsable(const FaceObservation& seen) const;
    [[nodiscard]] bool isDisturbed(const FaceObservation& seen) const;
    [[nodiscard]] bool hasReopened() const;
    [[nodiscard]] bool isBlink(const Closure& closure, MonotonicMs end) const;
    [[nodiscard]] double highestJustBefore(MonotonicMs at);

    LivenessPolicy policy_;
    OpenEyeBaseline left_;
    OpenEyeBaseline right_;
    OwnFront front_;
    std::optional<Closure> closure_;
    std::deque<std::pair<MonotonicMs, double>> shares_; ///< of the last blinkLookBack, while open
    bool open_{false};
    double share_{notMeasured};
};

} // namespace countersign
