#pragma once

#include "base/clock.h"

namespace countersign {

/// What counts as a living person's answer, and how long it may take. Unit, bounds and source of
/// every number: policy_table.cpp; what they achieve: docs/accuracy.md.
struct LivenessPolicy {
    int attempts{3}; ///< then a person decides instead: nobody should repeat it a dozen times

    MonotonicMs settleFor{600}; ///< how long the face must be to the front before the first action
    MonotonicMs settleLimit{12000};
    MonotonicMs actionLimit{8000}; ///< per action
    MonotonicMs holdFor{500};      ///< to the front again after the last action
    MonotonicMs holdLimit{6000};
    MonotonicMs secondFaceLimit{500};
    MonotonicMs lostFaceLimit{500};
    MonotonicMs frameGapLimit{1000}; ///< a longer hole in the stream could hide anything
    MonotonicMs identifyEvery{1500}; ///< between two comparisons with the first face

    // Blink, as a share of the customer's own open eye.
    double shutRatio{0.75};
    double reopenRatio{0.82};       ///< from here on the eyes count as open
    double blinkDropAtLeast{0.2};   ///< from the level just before: a squint falls slowly
    double blinkRecovery{0.6};      ///< of that drop: open again, also for who squints
    MonotonicMs blinkLookBack{300}; ///< how long "just before" is
    MonotonicMs blinkAtLeast{40};
    MonotonicMs blinkAtMost{600};
    double blinkYawDegrees{15};    ///< landmarks of the far eye are not good enough beyond
    double blinkEndYawDegrees{25}; ///< people blink as they begin to turn
    double blinkPitchDegrees{8};   ///< further down than the own front the head nods
    double blinkSharpness{0.5};   ///< of the own sharpness: below, the picture is blurred by motion
    double blinkVisibility{0.18}; ///< below, something is before the eyes

    // What this person's open eyes are.
    MonotonicMs openEyeWindow{3000}; ///< of open eyes that are remembered
    double openEyePercentile{0.8};   ///< of these: how wide the eye is when it is open

    // What this person's front is.
    int ownFrontFrames{75};          ///< 3 s: a nod is too short to become the own front
    double ownYawAtMostDegrees{8};   ///< more is no front
    MonotonicMs ownYawMemory{4000};  ///< the beginning of a turn must not become the front
    MonotonicMs stepsAsideFor{1500}; ///< longer than a turn: who looks from there stands there

    // Turn, in degrees of yaw.
    double turnDegrees{15};
    double wrongTurnDegrees{12.5}; ///< to the side that was not asked for
    double frontDegrees{9};

    // Other actions, in degrees of pitch from the own front and as mouthOpenness.
    double nodDegrees{10};    ///< down and up again
    double lookUpDegrees{10}; ///< up and back again
    double backShare{0.5};    ///< of these: a clear return
    double openMouthRatio{0.35};
    double shutMouthRatio{0.15};
};

} // namespace countersign
