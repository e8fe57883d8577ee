#pragma once

#include "base/bytes.h"
#include "domain/cause.h"
#include "domain/face_analyzer.h"
#include "domain/liveness_plan.h"

#include <chrono>
#include <optional>
#include <vector>

namespace countersign {

/// What the liveness check measured and concluded. Not personal.
struct LivenessEvidence {
    LivenessPlan plan;                ///< of the last attempt
    bool planByHand{false};           ///< given with --plan, for a recording
    std::vector<LivenessAction> done; ///< of the last attempt, in order
    int attempts{0};
    bool passed{false};
    std::vector<Cause> causes; ///< why attempts failed, in order; empty when the first passed
    bool operator==(const LivenessEvidence&) const = default;
};

/// How alike live face and card portrait were. Not measured when the liveness check failed.
struct MatchEvidence {
    double similarity{notMeasured};
    double threshold{0};      ///< the policy's similarity for a pass
    double falseMatchRate{0}; ///< the rate that this threshold stands for
    int framesFused{0};
};

/// How long the analysis of one frame took on its thread.
struct AnalysisTiming {
    int frames{0};
    double medianMs{0};
    double p95Ms{0};
};

/// Everything that a face check leaves behind. `liveFaces` and `trace` are personal.
struct FaceEvidence {
    LivenessEvidence liveness;
    MatchEvidence match;
    AnalysisTiming timing;
    std::vector<ModelIdentity> models;
    std::vector<Bytes> liveFaces; ///< JPEG pictures of the frames that were matched
    Bytes trace;                  ///< numbers per frame, see liveness_trace.h
};

} // namespace countersign
