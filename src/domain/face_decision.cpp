#include "domain/face_decision.h"

#include <algorithm>

namespace countersign {

FaceDecision decide(const FaceEvidence& evidence, const MatchPolicy& policy)
{
    const auto& causes = evidence.liveness.causes;
    const bool suspected = std::any_of(causes.begin(), causes.end(), suggestsAttack);
    if (!evidence.liveness.passed)
        return suspected ? FaceDecision{Outcome::Refused, {Reason::AttackSuspected}}
                         : FaceDecision{Outcome::ManagerNeeded, {Reason::FaceCheckFailed}};
    const MatchCalibration* calibration = policy.find(evidence.match.descriptor);
    if (calibration == nullptr) return {Outcome::ManagerNeeded, {Reason::MatchDoubtful}};
    switch (judgeMatch(evidence.match.similarity, *calibration)) {
    case MatchOutcome::Pass:
        // Passed in the end, but not before something looked like another person or a picture.
        if (suspected) return {Outcome::ManagerNeeded, {Reason::AttackSuspected}};
        return {Outcome::Registered, {}};
    case MatchOutcome::Review: return {Outcome::ManagerNeeded, {Reason::MatchDoubtful}};
    case MatchOutcome::Refuse: break;
    }
    return {Outcome::Refused, {Reason::NotTheHolder}};
}

} // namespace countersign
