#pragma once

#include "base/clock.h"

namespace countersign {

/// What gives away that no living person stands before the camera. Unit, bounds and source of every
/// number: policy_table.cpp; how far living people and attacks are apart: docs/accuracy.md.
struct AttackPolicy {
    /// Where a turn leaves the plane the furthest, the landmarks must do so by at least this much.
    double flatResidualAtLeast{0.06};

    double gridPeakAtMost{5.5}; ///< mean over the session: above, the face is on a screen
    int gridSamples{3};         ///< looks before a verdict

    double skinTextureAtLeast{0.3}; ///< mean over the session: below, the texture is not of skin
    int textureSamples{6};

    /// Mean over the session: above, the face is on a sheet or a screen that is held in a hand.
    double frameEdgesAtMost{0.92};
    int frameEdgeSamples{2};

    /// Between two of the dear examinations: grid, texture, edges, texture again and so on.
    MonotonicMs lookEvery{150};

    MonotonicMs frozenLimit{800};  ///< of the very same picture again and again
    int repeatedPicturesAtMost{2}; ///< pictures that came before, to the last bit

    /// How closely a head's movement may follow an earlier one: nobody moves twice alike.
    double repeatDifferenceAtLeast{2};
    MonotonicMs repeatWindow{2000};   ///< of movement that is compared
    double repeatMovementDegrees{12}; ///< of yaw or pitch, out and back within the window

    /// A sign counts for the sum from this share of its limit on.
    double suspicionFrom{0.7};
    double suspicionAtMost{1.0}; ///< as good as one full sign
};

} // namespace countersign
