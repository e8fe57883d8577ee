#pragma once

#include "domain/match_policy.h"
#include "domain/registration_record.h"

#include <vector>

namespace countersign {

/// Outcome and reasons of a finished face check.
struct FaceDecision {
    Outcome outcome{Outcome::Refused};
    std::vector<Reason> reasons;
    bool operator==(const FaceDecision&) const = default;
};

/// The table is docs/registration-flow.md, "What a face check decides".
[[nodiscard]] FaceDecision decide(const FaceEvidence& evidence, const MatchPolicy& policy);

} // namespace countersign
