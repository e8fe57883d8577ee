#include "domain/registration_session.h"

#include <algorithm>
#include <utility>

namespace countersign {
namespace {

/// Late, doubled or somebody else's: nothing follows.
template <class State>
SessionStep unchanged(const State& state)
{
    return {state, {}, false};
}

Reason reasonFor(DocumentProblem problem)
{
    switch (problem) {
    case DocumentProblem::Expired: return Reason::DocumentExpired;
    case DocumentProblem::NotYetValid: return Reason::DocumentNotYetValid;
    case DocumentProblem::HolderTooYoung: return Reason::HolderTooYoung;
    }
    return Reason::DocumentExpired;
}

RegistrationRecord
recordOf(const Visit& visit, Outcome outcome, std::vector<Reason> reasons, const Policy& policy)
{
    return {
        .session = visit.session,
        .outcome = outcome,
        .reasons = std::move(reasons),
        .clerk = visit.clerk,
        .card = visit.card,
        .order = visit.order,
        .consent = visit.consent,
        .camera = {},
        .face = {},
        .policyVersion = policy.version};
}

/// Every ending is sealed, also a refusal: the log says what was turned away and why.
SessionStep seal(const RegistrationRecord& record) { return {Sealing{record, {}}, {Seal{record}}}; }

SessionStep
seal(const Visit& visit, Outcome outcome, std::vector<Reason> reasons, const Policy& policy)
{
    return seal(recordOf(visit, outcome, std::move(reasons), policy));
}

SessionStep startFaceCheck(Visit visit)
{
    CheckFace check{visit.session, visit.card.portrait, visit.otherActions};
    return {CheckingFace{std::move(visit), {}}, {std::move(check)}};
}

// One function per row of docs/registration-flow.md. Pairs without a row change nothing.

SessionStep next(const Idle&, const Started& e, const Policy&)
{
    return {ReadingCard{e.session, e.clerk, e.today, {}}, {ReadCard{e.session}}};
}

SessionStep next(const ReadingCard& s, const CardWasRead& e, const Policy& policy)
{
    if (e.session != s.session) return unchanged(s);
    Visit visit{s.session, s.clerk, e.card, {}, {}, {}};
    if (const auto problem = findProblem(e.card.document, s.today, policy.minimumAge)) {
        const bool young = *problem == DocumentProblem::HolderTooYoung;
        return seal(
            visit,
            young ? Outcome::ManagerNeeded : Outcome::Refused,
            {reasonFor(*problem)},
            policy);
    }
    return {ChoosingNumber{std::move(visit), false, {}}, {}};
}

SessionStep next(const ReadingCard& s, const CardFailed& e, const Policy&)
{
    if (e.session != s.session) return unchanged(s);
    return {ReadingCard{s.session, s.clerk, s.today, e.error}, {}};
}

SessionStep next(const ReadingCard& s, const TryAgain&, const Policy&)
{
    if (!s.problem) return unchanged(s);
    return {ReadingCard{s.session, s.clerk, s.today, {}}, {ReadCard{s.session}}};
}

SessionStep next(const ChoosingNumber& s, const NumberChosen& e, const Policy&)
{
    if (s.checking) return unchanged(s);
    ChoosingNumber checking{s.visit, true, {}};
    checking.visit.order = e.order;
    return {std::move(checking), {CheckOrder{s.visit.session, e.order}}};
}

SessionStep next(const ChoosingNumber& s, const OrderIsFree& e, const Policy&)
{
    if (!s.checking || e.session != s.visit.session) return unchanged(s);
    return {AskingConsent{s.visit}, {}};
}

SessionStep next(const ChoosingNumber& s, const OrderImpossible& e, const Policy&)
{
    if (!s.checking || e.session != s.visit.session) return unchanged(s);
    ChoosingNumber again{s.visit, false, e.error};
    again.visit.order.reset();
    return {std::move(again), {}};
}

SessionStep next(const AskingConsent& s, const OtherActionsApproved& e, const Policy&)
{
    if (e.session != s.visit.session) return unchanged(s);
    AskingConsent approved{s.visit};
    approved.visit.otherActions = e.actions;
    return {std::move(approved), {}};
}

SessionStep next(const AskingConsent& s, const ConsentAnswered& e, const Policy& policy)
{
    Visit visit = s.visit;
    visit.consent = e.consent;
    if (e.consent.answer != ConsentAnswer::Accepted) // the other way of identification
        return seal(visit, Outcome::ManagerNeeded, {Reason::ConsentDeclined}, policy);
    return startFaceCheck(std::move(visit));
}

SessionStep next(const CheckingFace& s, const FaceWasChecked& e, const Policy& policy)
{
    if (e.session != s.visit.session || s.problem) return unchanged(s);
    const FaceDecision decision = decide(e.evidence, policy.match);
    RegistrationRecord record = recordOf(s.visit, decision.outcome, decision.reasons, policy);
    record.face = e.evidence;
    record.camera = e.camera;
    return seal(record);
}

SessionStep next(const CheckingFace& s, const FaceCheckBroke& e, const Policy&)
{
    if (e.session != s.visit.session) return unchanged(s);
    return {CheckingFace{s.visit, e.error}, {}};
}

SessionStep next(const CheckingFace& s, const TryAgain&, const Policy&)
{
    if (!s.problem) return unchanged(s);
    return startFaceCheck(s.visit);
}

SessionStep next(const Sealing& s, const WasSealed& e, const Policy&)
{
    if (e.session != s.record.session) return unchanged(s);
    return {Done{s.record, e.receipt}, {Forget{e.session}}};
}

SessionStep next(const Sealing& s, const SealFailed& e, const Policy&)
{
    if (e.session != s.record.session) return unchanged(s);
    return {Sealing{s.record, e.error}, {}};
}

SessionStep next(const Sealing& s, const TryAgain&, const Policy&)
{
    if (!s.problem) return unchanged(s);
    return {Sealing{s.record, {}}, {Seal{s.record}}};
}

SessionStep next(const Done&, const NextCustomer&, const Policy&) { return {Idle{}, {}}; }

SessionStep next(const ReadingCard& s, const Cancelled&, const Policy&)
{
    return {Idle{}, {Forget{s.session}}};
}
SessionStep next(const ChoosingNumber& s, const Cancelled&, const Policy&)
{
    return {Idle{}, {Forget{s.visit.session}}};
}
SessionStep next(const AskingConsent& s, const Cancelled&, const Policy&)
{
    return {Idle{}, {Forget{s.visit.session}}};
}
SessionStep next(const CheckingFace& s, const Cancelled&, const Policy&)
{
    return {Idle{}, {Forget{s.visit.session}}};
}
SessionStep next(const Sealing& s, const Cancelled&, const Policy&)
{
    if (!s.problem) return unchanged(s); // a commit under way cannot be taken back
    return {Idle{}, {Forget{s.record.session}}};
}

template <class Same, class Other>
SessionStep next(const Same& same, const Other&, const Policy&)
{
    return unchanged(same);
}

} // namespace

SessionStep step(const SessionState& now, const SessionEvent& event, const Policy& policy)
{
    return std::visit([&](const auto& s, const auto& e) { return next(s, e, policy); }, now, event);
}

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
