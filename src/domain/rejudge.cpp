#include "domain/rejudge.h"

#include "domain/liveness_challenge.h"

namespace countersign {

Result<RejudgedAttempt>
rejudge(const AttemptTrace& attempt, const Policy& policy, double samePersonAtLeast)
{
    auto challenge = LivenessChallenge::create(policy, attempt.plan, samePersonAtLeast);
    if (!challenge) return fail(challenge.error());
    for (const FaceObservation& seen : attempt.seen) {
        challenge->observe(seen);
        // Where these rules want a comparison that was not made then, they wait for the next one.
        if (challenge->wantsIdentity() && isMeasured(seen.identity))
            challenge->identify(seen.identity);
    }
    if (attempt.ended) challenge->end();
    return RejudgedAttempt{
        challenge->phase() == ChallengePhase::Passed,
        challenge->failure(),
        !challenge->isOver(),
        challenge->done(),
        challenge->signs()};
}

Result<RejudgedCheck> rejudge(const FaceEvidence& evidence, const Policy& policy)
{
    const MatchCalibration* calibration = policy.match.find(evidence.match.descriptor);
    if (calibration == nullptr)
        return fail(
            ErrorCode::BadPolicy, "policy: no calibration for " + evidence.match.descriptor);
    const auto trace = decodeTrace(evidence.trace);
    if (!trace) return fail(trace.error());
    RejudgedCheck check;
    FaceEvidence judged = evidence;
    judged.liveness.passed = false;
    judged.liveness.causes.clear();
    for (const AttemptTrace& attempt : *trace) {
        auto again = rejudge(attempt, policy, calibration->samePersonAtLeast);
        if (!again) return fail(again.error());
        judged.liveness.passed = again->passed;
        if (again->failure) judged.liveness.causes.push_back(*again->failure);
        check.attempts.push_back(std::move(*again));
        if (judged.liveness.passed) break;
    }
    check.decision = decide(judged, policy.match);
    return check;
}

} // namespace countersign
