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
};

} // namespace countersign
