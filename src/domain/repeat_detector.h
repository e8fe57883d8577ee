#pragma once

#include "domain/attack_policy.h"
#include "domain/face_observation.h"

#include <array>
#include <vector>

namespace countersign {

/// Finds a head's movement that comes a second time: a video that is played in a loop. Every frame
/// the last moments are laid over every earlier moment; people never move twice so alike that the
/// angles of the head agree to less than their measuring noise throughout. Only stretches in which
/// the head moves count, for everybody rests alike. Pure; observations of one attempt in order of
/// time. Costs below 0.1 ms per frame for a minute of frames.
class RepeatDetector {
public:
    explicit RepeatDetector(const AttackPolicy& policy);

    void observe(const FaceObservation& seen);

    /// The smallest mean difference of two stretches so far, as a multiple of the noise of the
    /// measurement; NaN before two could be compared.
    [[nodiscard]] double smallestDifference() const { return smallest_; }

private:
    static constexpr std::size_t angles = 3;
    struct Pose {
        MonotonicMs at{0};
        std::array<double, angles> inNoise{}; ///< each over the noise of its measurement
    };
    [[nodiscard]] double differenceAt(std::size_t lag) const;
    [[nodiscard]] bool isMoving() const;

    AttackPolicy policy_;
    std::array<double, angles> noise_; ///< degrees
    std::vector<Pose> poses_;
    std::size_t windowBegin_{0}; ///< first pose of the last policy_.repeatWindow
    double smallest_{notMeasured};
};

} // namespace countersign
