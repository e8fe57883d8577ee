#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "domain/face_observation.h"
#include "domain/liveness_plan.h"

#include <vector>

namespace countersign {

/// What one attempt was asked and what it showed.
struct AttemptTrace {
    LivenessPlan plan;
    std::vector<FaceObservation> seen;
    bool ended{false}; ///< by the end of the recording, not by a verdict
};

/// The numbers of every frame of a face check, kept in the vault so that a manager can see them as
/// a plot and the same rules can judge them again later (rejudge.h).
using LivenessTrace = std::vector<AttemptTrace>;

/// The observation with every number as coarse as the trace keeps it. What is judged is this: so
/// the trace judged again gives the same verdict.
[[nodiscard]] FaceObservation asTraced(const FaceObservation& seen);

/// A compact form, about 6 bytes per frame; docs/ledger-format.md, "The trace", has its bytes.
/// Observations must come from asTraced().
[[nodiscard]] Bytes encodeTrace(const LivenessTrace& trace);

/// Errors: FileMalformed for anything that encodeTrace would not have written.
[[nodiscard]] Result<LivenessTrace> decodeTrace(ByteView bytes);

} // namespace countersign
