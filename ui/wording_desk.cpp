#include "ui/wording_desk.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace countersign::wording {
namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(countersign::Clerk)
};

} // namespace

QString forOrderKind(OrderKind kind)
{
    switch (kind) {
    case OrderKind::NewNumber: return Say::tr("New number");
    case OrderKind::Transfer: return Say::tr("Transfer");
    case OrderKind::Reverification: return Say::tr("Verify again");
    }
    return {};
}

QString numbersHeld(const HolderHistory& history, const LimitPolicy& policy)
{
    return Say::tr("Numbers held here: %1 of %2")
        .arg(history.numbersHeld)
        .arg(policy.numbersPerHolder);
}

QString visitsToday(const HolderHistory& history)
{
    if (history.visitsToday == 0) return Say::tr("Today: first visit");
    return Say::tr("Today: was here before, %n time(s)", nullptr, history.visitsToday);
}

QString visitsWaiting(int visits)
{
    return Say::tr("%n visit(s) wait for a manager's decision.", nullptr, visits);
}

CompanionWords companion(CompanionRole role)
{
    CompanionWords words{
        .title = Say::tr("Place the guardian's card on the reader"),
        .text = Say::tr("The customer is too young to register alone. A guardian has to be here."),
        .read = Say::tr("Read the guardian's card"),
        .reading = Say::tr("Reading…"),
        .absent = Say::tr("No guardian here"),
        .visitor = Say::tr("Customer")};
    if (role == CompanionRole::Guardian) return words;
    words.title = Say::tr("Place the present holder's card on the reader");
    words.text = Say::tr("Whoever gives the number away has to be here, with their own card.");
    words.read = Say::tr("Read the present holder's card");
    words.absent = Say::tr("Present holder not here");
    return words;
}

QString forReviewReason(ReviewReason reason)
{
    switch (reason) {
    case ReviewReason::FaceComparedByEye:
        return Say::tr("I compared the face with the card's photo myself");
    case ReviewReason::DocumentsSeen: return Say::tr("I saw another document with a photo");
    case ReviewReason::QuestionsAnswered:
        return Say::tr("The customer answered what only the holder knows");
    case ReviewReason::WitnessPresent: return Say::tr("A witness who knows the customer is here");
    case ReviewReason::GuardianPresent: return Say::tr("The guardian is here and agrees");
    case ReviewReason::TransferConfirmed:
        return Say::tr("The present holder is here and gives the number away");
    case ReviewReason::NotConvinced: return Say::tr("I am not convinced that this is the holder");
    case ReviewReason::NotTheHolder: return Say::tr("This is not the holder of the card");
    case ReviewReason::CustomerWithdrew: return Say::tr("The customer does not want it any more");
    }
    return {};
}

QString forAction(LivenessAction action)
{
    switch (action) {
    case LivenessAction::Blink: return Say::tr("Blink");
    case LivenessAction::TurnLeft: return Say::tr("Turn left");
    case LivenessAction::TurnRight: return Say::tr("Turn right");
    case LivenessAction::Nod: return Say::tr("Nod");
    case LivenessAction::OpenMouth: return Say::tr("Open the mouth");
    case LivenessAction::LookUp: return Say::tr("Look up");
    }
    return {};
}

ManagerWords manager()
{
    return {
        .signInTitle = Say::tr("A manager signs in here"),
        .signInText = Say::tr(
            "For this customer only. The clerk stays signed in; it has to be another person."),
        .name = Say::tr("&Manager's name"),
        .password = Say::tr("&Password"),
        .signIn = Say::tr("Sign in"),
        .busy = Say::tr("Checking the password…"),
        .decideTitle = Say::tr("Is this the holder of the card?"),
        .decideText = Say::tr("Look at the person before you, not only at the pictures."),
        .card = Say::tr("On the card"),
        .live = Say::tr("Before the camera"),
        .noLiveFace = Say::tr("There is no picture from the camera"),
        .why = Say::tr("Why it is for you to decide"),
        .approve = Say::tr("Approve and open the number   [A]"),
        .refuse = Say::tr("Refuse   [R]"),
        .approveReasons = Say::tr("What an approval rests on"),
        .refuseReasons = Say::tr("Why it is refused"),
        .noReason = Say::tr("Choose at least one reason first."),
        .cannotApprove =
            Say::tr("A number, the consent or somebody's card is missing. It can only be refused."),
        .actionsTitle = Say::tr("What can the customer do?"),
        .actionsText = Say::tr(
            "For somebody who cannot blink or turn the head. Choose at least two; one of them has "
            "to be blink, turn or open the mouth."),
        .actionsButton = Say::tr("Use these actions"),
        .open = Say::tr("Manager")};
}

QString decidedBy(const SealedDecision& decision)
{
    const QString who = QString::fromStdString(decision.approver.value());
    return decision.decision.approved ? Say::tr("Approved by %1").arg(who)
                                      : Say::tr("Refused by %1").arg(who);
}

QString readAloudKey(ReadAloud state)
{
    switch (state) {
    case ReadAloud::NoVoice: return Say::tr("Read aloud: no voice");
    case ReadAloud::NoSound: return Say::tr("Read aloud: no loudspeaker");
    case ReadAloud::Off: return Say::tr("Read aloud");
    case ReadAloud::On: return Say::tr("Reading aloud");
    }
    return {};
}

LockWords lock()
{
    return {
        .title = Say::tr("Locked"),
        .text = Say::tr("Nothing of the customer is on the screens. The visit waits."),
        .clerk = Say::tr("Signed in"),
        .password = Say::tr("&Password"),
        .unlock = Say::tr("Unlock"),
        .another = Say::tr("&Sign out: another person works here"),
        .wrongPerson = Say::tr("Only whoever is signed in can unlock.")};
}

QString interrupted(const UnfinishedVisit& visit)
{
    const QString when = QLocale{}.toString(
        QDateTime::fromMSecsSinceEpoch(visit.startedAt.time_since_epoch().count()),
        QLocale::ShortFormat);
    const QString who = QString::fromStdString(visit.clerk.value());
    if (visit.sealed)
        return Say::tr(
                   "The program was interrupted in the visit of %1 (%2). It is sealed in the log "
                   "as entry %3. Its slip was perhaps not printed.")
            .arg(when, who)
            .arg(visit.sealed->value());
    return Say::tr(
               "The program was interrupted in the visit of %1 (%2). Nothing of it was sealed and "
               "nothing was kept: please begin it again.")
        .arg(when, who);
}

} // namespace countersign::wording
