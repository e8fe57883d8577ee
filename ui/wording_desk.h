#pragma once

#include "domain/registration_session.h"
#include "domain/unfinished_visit.h"
#include "ui/customer_view.h"
#include "ui/wording.h"

#include <QString>

namespace countersign::wording {

// What the clerk and a manager read beyond the straight way from card to number.

[[nodiscard]] QString forOrderKind(OrderKind kind);
/// "Numbers held: 2 of 5"
[[nodiscard]] QString numbersHeld(const HolderHistory& history, const LimitPolicy& policy);
/// "Today: first visit"
[[nodiscard]] QString visitsToday(const HolderHistory& history);

/// "2 visits wait for a manager"
[[nodiscard]] QString visitsWaiting(int visits);

struct CompanionWords {
    QString title, text, read, reading, absent, visitor;
};
[[nodiscard]] CompanionWords companion(CompanionRole role);

[[nodiscard]] QString forReviewReason(ReviewReason reason);
/// "Nod", as the name of an action.
[[nodiscard]] QString forAction(LivenessAction action);

struct ManagerWords {
    QString signInTitle, signInText, name, password, signIn, busy;
    QString decideTitle, decideText, card, live, noLiveFace, why;
    QString approve, refuse, approveReasons, refuseReasons, noReason, cannotApprove;
    QString actionsTitle, actionsText, actionsButton;
    QString open; ///< the key's label on the pages from which a manager can be called
};
[[nodiscard]] ManagerWords manager();
[[nodiscard]] QString decidedBy(const SealedDecision& decision);

/// On the key that has the customer's window read aloud: what it does, or why it cannot.
[[nodiscard]] QString readAloudKey(ReadAloud state);

struct LockWords {
    QString title, text, clerk, password, unlock, another, wrongPerson;
};
[[nodiscard]] LockWords lock();

/// What became of a visit that a crash or a power cut interrupted.
[[nodiscard]] QString interrupted(const UnfinishedVisit& visit);

} // namespace countersign::wording
