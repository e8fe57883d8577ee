#pragma once

#include "domain/other_actions.h"
#include "domain/policy.h"
#include "domain/registration_ledger.h"
#include "domain/registration_record.h"

#include <memory>
#include <variant>
#include <vector>

namespace countersign {

// States. Each carries exactly what is valid then.

struct Idle {};

struct ReadingCard {
    SessionId session;
    StaffName clerk;
    Date today{};
    std::optional<Error> problem; ///< the last reading failed; the clerk may try again
};

/// The card is read. From here on every state knows the visit.
struct OngoingVisit {
    SessionId session;
    StaffName clerk;
    Date today{};
    CardReading card;
    std::optional<HolderHistory> history{}; ///< once the ledger has answered
    std::optional<SimOrder> order{};
    std::vector<Companion> companions{};
    std::optional<Consent> consent{};
    std::optional<OtherActions> otherActions{}; ///< instead of the usual ones
};

struct ChoosingNumber {
    OngoingVisit visit;
    bool checking{false}; ///< the order is with the ledger
    /// The holder could not be looked up; try again. Or the order was not possible; choose another.
    std::optional<Error> problem;
};

/// Somebody who came along lays their card on the reader: a guardian, or who gives the number away.
struct ReadingCompanion {
    OngoingVisit visit;
    CompanionRole role{};
    bool reading{false};          ///< only once the clerk says that the other card lies there
    std::optional<Error> problem; ///< the last reading failed, or it was not a suitable card
};

struct AskingConsent {
    OngoingVisit visit;
};

struct CheckingFace {
    OngoingVisit visit;
    std::optional<Error> problem; ///< camera, models or portrait; the clerk may try again
};

struct Sealing {
    RegistrationRecord record;
    std::optional<Error> problem; ///< nothing was written; the clerk may try again
};

/// A manager's decision, as it was sealed.
struct SealedDecision {
    ReviewDecision decision;
    StaffName approver;
    SealReceipt receipt;
};

struct Done {
    RegistrationRecord record;
    SealReceipt receipt;
    bool deciding{false};           ///< a manager's decision is being written
    std::optional<Error> problem{}; ///< it could not be
    std::optional<SealedDecision> decision{};

    /// What came of the visit: the record's outcome, or what the manager decided.
    [[nodiscard]] Outcome outcome() const;
};

using SessionState = std::variant<
    Idle,
    ReadingCard,
    ChoosingNumber,
    ReadingCompanion,
    AskingConsent,
    CheckingFace,
    Sealing,
    Done>;

// Events. What comes from another thread carries the session it belongs to.

struct Started {
    SessionId session;
    StaffName clerk;
    Date today{};
};
struct CardWasRead {
    SessionId session;
    CardReading card;
};
struct CardFailed {
    SessionId session;
    Error error;
};
struct HolderWasLookedUp {
    SessionId session;
    HolderHistory history;
};
struct HolderLookUpFailed {
    SessionId session;
    Error error;
};
struct NumberChosen {
    SimOrder order;
};
struct CompanionIsReady {};  ///< their card lies on the reader
struct CompanionIsAbsent {}; ///< nobody of that role is here
struct OrderIsFree {
    SessionId session;
};
struct OrderImpossible {
    SessionId session;
    Error error;
};
struct OtherActionsApproved {
    SessionId session;
    OtherActions actions;
};
struct ConsentAnswered {
    Consent consent;
};
struct FaceWasChecked {
    SessionId session;
    FaceEvidence evidence;
    CameraIdentity camera;
};
struct FaceCheckBroke {
    SessionId session;
    Error error;
};
struct WasSealed {
    SessionId session;
    SealReceipt receipt;
};
struct SealFailed {
    SessionId session;
    Error error;
};
struct DecisionMade {
    SessionId session;
    ReviewDecision decision;
    std::shared_ptr<const Approver> approver;
};
struct DecisionWasSealed {
    SessionId session;
    SealReceipt receipt;
};
struct DecisionFailed {
    SessionId session;
    Error error;
};
struct TryAgain {}; ///< repeats what failed for a technical reason
struct Cancelled {};
struct NextCustomer {};

using SessionEvent = std::variant<
    Started,
    CardWasRead,
    CardFailed,
    HolderWasLookedUp,
    HolderLookUpFailed,
    NumberChosen,
    CompanionIsReady,
    CompanionIsAbsent,
    OrderIsFree,
    OrderImpossible,
    OtherActionsApproved,
    ConsentAnswered,
    FaceWasChecked,
    FaceCheckBroke,
    WasSealed,
    SealFailed,
    DecisionMade,
    DecisionWasSealed,
    DecisionFailed,
    TryAgain,
    Cancelled,
    NextCustomer>;

// Effects: what the outside world is to do.

struct ReadCard {
    SessionId session;
};
struct LookUpHolder {
    SessionId session;
    IdNumber holder;
    Date today{};
};
struct CheckOrder {
    SessionId session;
    OrderQuestion question;
};
struct CheckFace {
    SessionId session;
    Bytes portrait;
    std::optional<OtherActions> otherActions{};
};
struct Seal {
    RegistrationRecord record;
};
struct SealDecision {
    SealReceipt of;
    RegistrationRecord record;
    ReviewDecision decision;
    std::shared_ptr<const Approver> approver;
};
struct Forget { ///< ends a face check under way; the analyser forgets the person
    SessionId session;
};

using SessionEffect =
    std::variant<ReadCard, LookUpHolder, CheckOrder, CheckFace, Seal, SealDecision, Forget>;

struct SessionStep {
    SessionState next;
    std::vector<SessionEffect> effects;
    bool changed{true}; ///< false: the event was ignored
};

/// The whole registration flow: what follows from `now` when `event` happens. Total and pure: never
/// throws, does no I/O, reads no clock. An event that makes no sense in `now`, or that belongs to
/// another session, changes nothing. The table is docs/registration-flow.md.
[[nodiscard]] SessionStep
step(const SessionState& now, const SessionEvent& event, const Policy& policy);

} // namespace countersign
