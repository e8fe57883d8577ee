#pragma once

#include "base/clock.h"
#include "base/result.h"

namespace countersign {

/// Every threshold of the liveness check, with its unit and where the number comes from.
/// docs/accuracy.md shows what they achieve.
struct LivenessPolicy {
    int attempts{3}; ///< then a person decides instead: nobody should repeat it a dozen times

    // Time. A customer reads, understands and moves; 8 s covers the slowest of the recordings.
    MonotonicMs settleFor{600}; ///< how long the face must be to the front before the first action
    MonotonicMs settleLimit{12000};
    MonotonicMs actionLimit{8000}; ///< per action
    MonotonicMs holdFor{500};      ///< to the front again after the last action
    MonotonicMs holdLimit{6000};
    MonotonicMs secondFaceLimit{500};
    MonotonicMs lostFaceLimit{500};
    MonotonicMs frameGapLimit{1000}; ///< a longer hole in the stream could hide anything

    // Blink, as a share of the customer's own open eye. Measured (docs/accuracy.md): blinks reach
    // 0.4 to 0.72 in their second-lowest frame, what is no blink stays above 0.77.
    double shutRatio{0.75};
    double reopenRatio{0.82};
    MonotonicMs blinkAtLeast{40};
    MonotonicMs blinkAtMost{600};
    double blinkYawDegrees{15}; ///< landmarks of the far eye are not good enough beyond

    // Turn, in degrees of yaw. A flat picture reaches an apparent 15 to 21 when tilted by 40
    // (docs/accuracy.md), hence the flatness test as well.
    double turnDegrees{18};
    double wrongTurnDegrees{14}; ///< to the side that was not asked for
    double frontDegrees{9};

    /// Where a turn leaves the plane the furthest, the landmarks must do so by at least this much,
    /// in eye distances.
    /// Measured beyond 15 degrees: living heads reach 0.13 and more, a simulated photograph tilted
    /// to 58 degrees 0.08 (docs/accuracy.md).
    double flatResidualAtLeast{0.09};
    /// Mean spectral peak above which the face is taken to be on a screen, over gridSamples frames.
    /// Measured: living faces, synthetic and real, at most 3.9 in any frame; a filmed screen 7.5 to
    /// 12.2 (docs/accuracy.md).
    double gridPeakAtMost{5.5};
    int gridSamples{3};

    /// Similarity of the face in each frontal phase to the one at the start.
    double samePersonAtLeast{0.45};
    MonotonicMs identifyEvery{1500};

    // Picture quality.
    double eyeDistanceAtLeastPixels{36}; ///< 80 cm before a 640 x 480 camera of 66 degrees
    double eyeDistanceAtMostShare{0.27}; ///< of the frame's width
    double brightnessAtLeast{28};        ///< mean luma, 0 to 255
    double brightnessAtMost{235};
    double sharpnessAtLeast{0.02};
};

/// Errors: BadPolicy naming the first value that is not finite, not positive or out of order.
[[nodiscard]] Result<void> checkPolicy(const LivenessPolicy& policy);

} // namespace countersign
