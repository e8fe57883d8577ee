#pragma once

#include "base/clock.h"

namespace countersign {

/// When the face tracker looks again and when it gives up. Unit, bounds and source of every number:
/// policy_table.cpp.
struct TrackingPolicy {
    MonotonicMs confirmEvery{500}; ///< unless a look for others has seen the face in the meantime
    int missesAllowed{4};        ///< in consecutive frames: a fast turn or a hand blurs one or two
    MonotonicMs missesLast{150}; ///< and for as long as this, at any frame rate
    double detectorThreshold{0};
    double confirmThreshold{-0.3};       ///< lenient: there was a face a moment ago
    double secondFaceThreshold{0.1};     ///< strict: a false second face stops a customer
    MonotonicMs lookForOthersEvery{400}; ///< the whole picture, in parts

    // Faster than a head moves in one frame: then the landmarks may have slipped off the face. As
    // shares of its width.
    double suddenShift{0.08};
    double suddenGrowth{0.05};
    int framesInDoubtAfterSlip{4}; ///< each of them is confirmed
    int framesInDoubtAfterAcquiring{1};
    int widthAbovePixels{20}; ///< a smaller face is lost

    // Two boxes of one face: the area they share over the area they cover.
    double sameFaceOverlap{0.2};  ///< the detector confirms the track
    double driftedOverlap{0.5};   ///< below, the track starts anew from the detector's box
    double seenTwiceOverlap{0.3}; ///< above, no second face
    double coreShare{0.6}; ///< of the followed box: what is found in its middle is no second face
};

} // namespace countersign
