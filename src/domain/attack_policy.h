#pragma once

#include "base/clock.h"

namespace countersign {

/// What gives away that no living person stands before the camera. Unit, bounds and source of every
/// number: policy_table.cpp; how far living people and attacks are apart: docs/accuracy.md.
struct AttackPolicy {
    /// Where a turn leaves the plane the furthest, the landmarks must do so by at least this much.
    double flatResidualAtLeast{0.06};
    int flatFramesLearnt{8}; ///< to the front, whose mean the turn is compared with

    double gridPeakAtMost{5.5}; ///< mean over the session: above, the face is on a screen
    int gridSamples{3};         ///< looks before a verdict
    double gridPeriodAtLeastPixels{2.8};
    double gridPeriodAtMostPixels{10};

    double skinTextureAtLeast{0.3}; ///< mean over the session: below, the texture is not of skin
    int textureSamples{6};

    /// Mean over the session: above, the face is on a sheet or a screen that is held in a hand.
    double frameEdgesAtMost{0.92};
    int frameEdgeSamples{2};
    double edgeGradientAtLeast{5};     ///< per pixel: sensor noise stays below
    int edgeTiltAtMostDegrees{12};     ///< from the vertical
    double edgeContinuityAtLeast{0.5}; ///< below, there is no edge whatever moves
    double edgeMovesAtLeast{1};        ///< noise and the coding of video move it by less
    double edgeMovesAtMost{20};        ///< not searched for any further
    double edgeLikenessAtLeast{0.6};   ///< of what is on that side, or it is something else now

    /// Between two of the dear examinations: grid, texture, edges, texture again and so on.
    MonotonicMs lookEvery{150};

    MonotonicMs frozenLimit{800};  ///< of the very same picture again and again
    int repeatedPicturesAtMost{2}; ///< pictures that came before, to the last bit

    /// How closely a head's movement may follow an earlier one: nobody moves twice alike.
    double repeatDifferenceAtLeast{2};
    MonotonicMs repeatWindow{2000};   ///< of movement that is compared
    double repeatMovementDegrees{12}; ///< of yaw or pitch, out and back within the window
    int repeatFramesAtLeast{8};       ///< within the window
    // Standard deviation of a face at rest: the unit of repeatDifferenceAtLeast.
    double yawNoiseDegrees{0.5};
    double pitchNoiseDegrees{0.6};
    double rollNoiseDegrees{0.4};

    /// A sign counts for the sum from this share of its limit on.
    double suspicionFrom{0.7};
    double suspicionAtMost{1.0}; ///< as good as one full sign
};

} // namespace countersign
