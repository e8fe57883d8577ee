#include "domain/registration_session.h"

#include "domain/face_decision.h"

#include <utility>

namespace countersign {
namespace {

/// Late, doubled or somebody else's: nothing follows.
template <class State>
SessionStep unchanged(const State& state)
{
    return {state, {}, false};
}

RegistrationRecord recordOf(
    const OngoingVisit& visit, Outcome outcome, std::vector<Reason> reasons, const Policy& policy)
{
    return {
        .session = visit.session,
        .outcome = outcome,
        .reasons = std::move(reasons),
        .clerk = visit.clerk,
        .card = visit.card,
        .order = visit.order,
        .companions = visit.companions,
        .consent = visit.consent,
        .camera = {},
        .face = {},
        .policyVersion = policy.version};
}

/// Every ending is sealed, also a refusal: the log says what was turned away and why.
SessionStep seal(const RegistrationRecord& record) { return {Sealing{record, {}}, {Seal{record}}}; }

SessionStep
seal(const OngoingVisit& visit, Outcome outcome, std::vector<Reason> reasons, const Policy& policy)
{
    return seal(recordOf(visit, outcome, std::move(reasons), policy));
}

SessionStep startFaceCheck(OngoingVisit visit)
{
    CheckFace check{visit.session, visit.card.portrait, visit.otherActions};
    return {CheckingFace{std::move(visit), {}}, {std::move(check)}};
}

SessionStep lookUpHolder(OngoingVisit visit)
{
    LookUpHolder look{visit.session, visit.card.document.number, visit.today};
    return {ChoosingNumber{std::move(visit), false, {}}, {std::move(look)}};
}

SessionStep checkOrder(OngoingVisit visit)
{
    OrderQuestion question{*visit.order, visit.card.document.number, {}};
    for (const Companion& companion : visit.companions)
        if (companion.role == CompanionRole::PresentHolder)
            question.presentHolder = companion.card.document.number;
    CheckOrder check{visit.session, std::move(question)};
    return {ChoosingNumber{std::move(visit), true, {}}, {std::move(check)}};
}

std::optional<CompanionRole> missingCompanion(const OngoingVisit& visit, const Policy& policy)
{
    return nextCompanion(
        visit.card.document, visit.today, policy.minimumAge, visit.order->kind, visit.companions);
}

/// What a passed face check comes to for somebody who did not come alone: the companions' cards
/// were read, and a manager looks at the people.
FaceDecision withCompanions(const OngoingVisit& visit)
{
    FaceDecision decision{Outcome::Registered, {}};
    for (const Companion& companion : visit.companions) {
        decision.outcome = Outcome::ManagerNeeded;
        decision.reasons.push_back(reasonFor(companion.role));
    }
    return decision;
}

// One function per row of docs/registration-flow.md. Pairs without a row change nothing.

SessionStep next(const Idle&, const Started& e, const Policy&)
{
    return {ReadingCard{e.session, e.clerk, e.today, {}}, {ReadCard{e.session}}};
}

SessionStep next(const ReadingCard& s, const CardWasRead& e, const Policy& policy)
{
    if (e.session != s.session) return unchanged(s);
    OngoingVisit visit{.session = s.session, .clerk = s.clerk, .today = s.today, .card = e.card};
    const auto problem = findProblem(e.card.document, s.today, policy.minimumAge);
    // The young go on: a guardian is asked for once it is known what they want.
    if (problem && *problem != DocumentProblem::HolderTooYoung)
        return seal(visit, Outcome::Refused, {reasonFor(*problem)}, policy);
    return lookUpHolder(std::move(visit));
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

SessionStep next(const ChoosingNumber& s, const HolderWasLookedUp& e, const Policy& policy)
{
    if (e.session != s.visit.session) return unchanged(s);
    ChoosingNumber known{s.visit, false, {}};
    known.visit.history = e.history;
    const auto problem = findProblem(e.history, policy.limits);
    if (!problem) return {std::move(known), {}};
    const bool blocked = *problem == Reason::HolderBlocked;
    return seal(
        known.visit, blocked ? Outcome::Refused : Outcome::ManagerNeeded, {*problem}, policy);
}

SessionStep next(const ChoosingNumber& s, const HolderLookUpFailed& e, const Policy&)
{
    if (e.session != s.visit.session) return unchanged(s);
    return {ChoosingNumber{s.visit, false, e.error}, {}};
}

SessionStep next(const ChoosingNumber& s, const TryAgain&, const Policy&)
{
    if (!s.problem || s.visit.history) return unchanged(s);
    return lookUpHolder(s.visit);
}

SessionStep next(const ChoosingNumber& s, const NumberChosen& e, const Policy& policy)
{
    if (s.checking || !s.visit.history) return unchanged(s);
    OngoingVisit visit = s.visit;
    visit.order = e.order;
    if (const auto problem = findProblem(*visit.history, e.order.kind, policy.limits))
        return seal(visit, Outcome::Refused, {*problem}, policy);
    return checkOrder(std::move(visit));
}

SessionStep next(const ChoosingNumber& s, const OrderIsFree& e, const Policy& policy)
{
    if (!s.checking || e.session != s.visit.session) return unchanged(s);
    if (const auto missing = missingCompanion(s.visit, policy))
        return {ReadingCompanion{s.visit, *missing, false, {}}, {}};
    return {AskingConsent{s.visit}, {}};
}

SessionStep next(const ChoosingNumber& s, const OrderImpossible& e, const Policy&)
{
    if (!s.checking || e.session != s.visit.session) return unchanged(s);
    ChoosingNumber again{s.visit, false, e.error};
    again.visit.order.reset();
    again.visit.companions.clear(); // who is needed depends on the order
    return {std::move(again), {}};
}

SessionStep next(const ReadingCompanion& s, const CompanionIsReady&, const Policy&)
{
    if (s.reading) return unchanged(s);
    return {ReadingCompanion{s.visit, s.role, true, {}}, {ReadCard{s.visit.session}}};
}

SessionStep next(const ReadingCompanion& s, const CardWasRead& e, const Policy& policy)
{
    if (!s.reading || e.session != s.visit.session) return unchanged(s);
    const auto suitable =
        checkCompanion(s.role, e.card.document, s.visit.card.document, s.visit.today);
    if (!suitable) return {ReadingCompanion{s.visit, s.role, false, suitable.error()}, {}};
    OngoingVisit visit = s.visit;
    visit.companions.push_back({s.role, e.card});
    if (const auto missing = missingCompanion(visit, policy))
        return {ReadingCompanion{std::move(visit), *missing, false, {}}, {}};
    // Now that it is known who gives the number away: is it theirs?
    if (visit.order->kind == OrderKind::Transfer) return checkOrder(std::move(visit));
    return {AskingConsent{std::move(visit)}, {}};
}

SessionStep next(const ReadingCompanion& s, const CardFailed& e, const Policy&)
{
    if (!s.reading || e.session != s.visit.session) return unchanged(s);
    return {ReadingCompanion{s.visit, s.role, false, e.error}, {}};
}

SessionStep next(const ReadingCompanion& s, const CompanionIsAbsent&, const Policy& policy)
{
    if (s.reading) return unchanged(s);
    return seal(s.visit, Outcome::ManagerNeeded, {reasonFor(s.role)}, policy);
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
    OngoingVisit visit = s.visit;
    visit.consent = e.consent;
    if (e.consent.answer != ConsentAnswer::Accepted) // the other way of identification
        return seal(visit, Outcome::ManagerNeeded, {Reason::ConsentDeclined}, policy);
    return startFaceCheck(std::move(visit));
}

SessionStep next(const CheckingFace& s, const FaceWasChecked& e, const Policy& policy)
{
    if (e.session != s.visit.session || s.problem) return unchanged(s);
    FaceDecision decision = decide(e.evidence, policy.match);
    if (decision.outcome == Outcome::Registered) decision = withCompanions(s.visit);
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
    return {Done{s.record, e.receipt, false, {}, {}}, {Forget{e.session}}};
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

SessionStep next(const Done& s, const DecisionMade& e, const Policy&)
{
    const bool waits = s.record.outcome == Outcome::ManagerNeeded && !s.decision && !s.deciding;
    if (!waits || e.session != s.record.session || !e.approver) return unchanged(s);
    const StaffMember approver = e.approver->member();
    Done deciding = s;
    const auto allowed = checkDecision(e.decision, s.record, approver);
    if (!allowed) {
        deciding.problem = allowed.error();
        return {std::move(deciding), {}};
    }
    deciding.deciding = true;
    deciding.problem.reset();
    deciding.decision = SealedDecision{e.decision, approver.name, {}};
    return {std::move(deciding), {SealDecision{s.receipt, s.record, e.decision, e.approver}}};
}

SessionStep next(const Done& s, const DecisionWasSealed& e, const Policy&)
{
    if (!s.deciding || e.session != s.record.session) return unchanged(s);
    Done decided = s;
    decided.deciding = false;
    decided.decision->receipt = e.receipt;
    return {std::move(decided), {}};
}

SessionStep next(const Done& s, const DecisionFailed& e, const Policy&)
{
    if (!s.deciding || e.session != s.record.session) return unchanged(s);
    Done failed = s;
    failed.deciding = false;
    failed.decision.reset();
    failed.problem = e.error;
    return {std::move(failed), {}};
}

SessionStep next(const Done& s, const NextCustomer&, const Policy&)
{
    if (s.deciding) return unchanged(s);
    return {Idle{}, {}};
}

SessionStep next(const ReadingCard& s, const Cancelled&, const Policy&)
{
    return {Idle{}, {Forget{s.session}}};
}
SessionStep next(const ChoosingNumber& s, const Cancelled&, const Policy&)
{
    return {Idle{}, {Forget{s.visit.session}}};
}
SessionStep next(const ReadingCompanion& s, const Cancelled&, const Policy&)
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

Outcome Done::outcome() const
{
    if (!decision || deciding) return record.outcome;
    return decision->decision.approved ? Outcome::Registered : Outcome::Refused;
}

} // namespace countersign
