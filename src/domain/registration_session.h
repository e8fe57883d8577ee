#pragma once

#include "domain/other_actions.h"
#include "domain/policy.h"
#include "domain/registration_ledger.h"
#include "domain/registration_record.h"

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
struct Visit {
    SessionId session;
    StaffName clerk;
    CardReading card;
    std::optional<SimOrder> order;
    std::optional<Consent> consent;
    std::optional<OtherActions> otherActions{}; ///< instead of the usual ones
};

struct ChoosingNumber {
    Visit visit;
    bool checking{false};         ///< the order is with the ledger
    std::optional<Error> problem; ///< the order was not possible; choose another
};

struct AskingConsent {
    Visit visit;
};

struct CheckingFace {
    Visit visit;
    std::optional<Error> problem; ///< camera, models or portrait; the clerk may try again
};

struct Sealing {
    RegistrationRecord record;
    std::optional<Error> problem; ///< nothing was written; the clerk may try again
};

struct Done {
    RegistrationRecord record;
    SealReceipt receipt;
};

using SessionState =
    std::variant<Idle, ReadingCard, ChoosingNumber, AskingConsent, CheckingFace, Sealing, Done>;

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
struct NumberChosen {
    SimOrder order;
};
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
struct TryAgain {}; ///< repeats what failed for a technical reason
struct Cancelled {};
struct NextCustomer {};

using SessionEvent = std::variant<
    Started,
    CardWasRead,
    CardFailed,
    NumberChosen,
    OrderIsFree,
    OrderImpossible,
    OtherActionsApproved,
    ConsentAnswered,
    FaceWasChecked,
    FaceCheckBroke,
    WasSealed,
    SealFailed,
    TryAgain,
    Cancelled,
    NextCustomer>;

// Effects: what the outside world is to do.

struct ReadCard {
    SessionId session;
};
struct CheckOrder {
    SessionId session;
    SimOrder order;
};
struct CheckFace {
    SessionId session;
    Bytes portrait;
    std::optional<OtherActions> otherActions{};
};
struct Seal {
    RegistrationRecord record;
};
struct Forget { ///< ends a face check under way; the analyser forgets the person
    SessionId session;
};

using SessionEffect = std::variant<ReadCard, CheckOrder, CheckFace, Seal, Forget>;

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

/// Outcome and reasons of a finished face check.
struct FaceDecision {
    Outcome outcome{Outcome::Refused};
    std::vector<Reason> reasons;
    bool operator==(const FaceDecision&) const = default;
};
[[nodiscard]] FaceDecision decide(const FaceEvidence& evidence, const MatchPolicy& policy);

} // namespace countersign
