#pragma once

#include "domain/face_observation.h"

#include <deque>

namespace countersign {

/// How this person looks to the camera when they do nothing: cameras hang high or low and heads
/// differ, so nodding is measured from here, and blur against the sharpness of their own face. The
/// medians of the last frames. Pure.
class OwnFront {
public:
    /// `seen`: yaw to the front, eyes open.
    void learn(const FaceObservation& seen);

    /// Degrees; NaN before anything was learnt.
    [[nodiscard]] double pitchDegrees() const { return pitch_; }
    /// As FaceObservation::sharpness; NaN before anything was learnt.
    [[nodiscard]] double sharpness() const { return sharpness_; }

private:
    static constexpr std::size_t frames = 75; ///< 3 s: a nod is too short to become the own front
    std::deque<double> pitches_;
    std::deque<double> sharpnesses_;
    double pitch_{notMeasured};
    double sharpness_{notMeasured};
};

} // namespace countersign
