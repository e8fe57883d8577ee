#pragma once

#include "domain/attack_sign.h"
#include "domain/evidence.h"
#include "domain/face_decision.h"
#include "domain/liveness_trace.h"
#include "domain/policy.h"

#include <optional>
#include <vector>

namespace countersign {

/// One attempt judged again from its trace.
struct RejudgedAttempt {
    bool passed{false};
    std::optional<Cause> failure;
    /// The trace ends before these rules would have come to a verdict: the rules of then stopped
    /// the attempt earlier.
    bool undecided{false};
    std::vector<LivenessAction> done;
    std::vector<AttackSign> signs;
};

struct RejudgedCheck {
    std::vector<RejudgedAttempt> attempts; ///< up to the first that passes
    FaceDecision decision; ///< with the similarity to the portrait that was measured then
};

/// What `policy` says of a face check that was recorded. With the policy of then it is the verdict
/// of then. `evidence` gives the match and who approved what; its liveness is judged anew.
/// Errors: BadPolicy, also when it has no calibration for the evidence's descriptor; FileMalformed
/// for the trace.
[[nodiscard]] Result<RejudgedCheck> rejudge(const FaceEvidence& evidence, const Policy& policy);

/// The same for one attempt. Errors: BadPolicy; BadInput for an empty plan.
[[nodiscard]] Result<RejudgedAttempt>
rejudge(const AttemptTrace& attempt, const Policy& policy, double samePersonAtLeast);

} // namespace countersign
