#pragma once

#include "base/bytes.h"
#include "domain/attack_sign.h"
#include "domain/cause.h"
#include "domain/face_analyzer.h"
#include "domain/liveness_plan.h"
#include "domain/staff.h"

#include <chrono>
#include <optional>
#include <string>
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
    /// What was looked for and found, of the attempt with the most suspicion.
    std::vector<AttackSign> signs;
    /// Who approved other actions than the usual ones for somebody who cannot do those.
    std::optional<StaffName> otherActionsApprovedBy;
    bool operator==(const LivenessEvidence&) const = default;
};

/// How alike live face and card portrait were. Not measured when the liveness check failed.
struct MatchEvidence {
    std::string descriptor; ///< the network's name in models/manifest.json
    double similarity{notMeasured};
    double threshold{0};       ///< the policy's similarity for a pass
    double falseMatchRate{0};  ///< the rate that this threshold stands for
    double reviewThreshold{0}; ///< the policy's similarity for a manager's decision
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
    Bytes trace;                  ///< numbers per frame, to be judged again: liveness_trace.h
};

} // namespace countersign
