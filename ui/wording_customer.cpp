#include "ui/wording_customer_detail.h"

#include <algorithm>

namespace countersign::wording {
namespace {

Instruction forAction(LivenessAction action, const Language& in)
{
    switch (action) {
    case LivenessAction::Blink:
        return {both(in, ToCustomer::tr("Please blink once")), Pictogram::Blink};
    case LivenessAction::TurnLeft:
        return {
            both(in, ToCustomer::tr("Slowly turn your head to the left, then back")),
            Pictogram::TurnLeft};
    case LivenessAction::TurnRight:
        return {
            both(in, ToCustomer::tr("Slowly turn your head to the right, then back")),
            Pictogram::TurnRight};
    case LivenessAction::Nod:
        return {both(in, ToCustomer::tr("Please nod once: down, and up again")), Pictogram::Nod};
    case LivenessAction::OpenMouth:
        return {
            both(in, ToCustomer::tr("Open your mouth, then close it again")), Pictogram::OpenMouth};
    case LivenessAction::LookUp:
        return {
            both(in, ToCustomer::tr("Slowly raise your head, then lower it again")),
            Pictogram::LookUp};
    }
    return {};
}

bool has(const std::vector<Reason>& reasons, Reason reason)
{
    return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
}

Bilingual managerNeeded(const std::vector<Reason>& reasons, const Language& in)
{
    if (has(reasons, Reason::ConsentDeclined))
        return both(
            in,
            ToCustomer::tr(
                "That is fine, it works without the face check. Please wait a moment: the "
                "manager will check your identity in another way."));
    if (has(reasons, Reason::HolderTooYoung))
        return both(
            in,
            ToCustomer::tr(
                "A customer of this age needs a guardian here. The manager is coming to help."));
    return both(
        in,
        ToCustomer::tr(
            "One more step, please wait a moment: the manager is coming to check with you."));
}

Bilingual refused(const std::vector<Reason>& reasons, const Language& in)
{
    if (has(reasons, Reason::DocumentExpired))
        return both(
            in, ToCustomer::tr("Your card has expired. Please come back with a valid one."));
    if (has(reasons, Reason::DocumentNotYetValid))
        return both(in, ToCustomer::tr("Your card is not valid yet. Please come back once it is."));
    return both(
        in,
        ToCustomer::tr(
            "We could not confirm your identity this time and no number was opened. You may "
            "ask the manager to look at it again."));
}

} // namespace

Bilingual both(const Language& in, ToCustomer sentence)
{
    const Language beneath = in == Language::chinese() ? Language::english() : Language::chinese();
    const auto say = [&](const Language& language) {
        return language.translate("countersign::Customer", sentence.english);
    };
    return {say(in), say(beneath)};
}

Instruction forPrompt(const ChallengePrompt& prompt, const Language& in)
{
    switch (prompt.phase) {
    case ChallengePhase::Settling:
        return {
            both(in, ToCustomer::tr("Please face the camera and look here")), Pictogram::LookHere};
    case ChallengePhase::Acting:
        if (prompt.action) return forAction(*prompt.action, in);
        break;
    case ChallengePhase::Holding:
        return {
            both(in, ToCustomer::tr("Good. Look at the camera once more")), Pictogram::HoldStill};
    case ChallengePhase::Passed:
        return {both(in, ToCustomer::tr("That is all, thank you")), Pictogram::Done};
    case ChallengePhase::Failed:
        return {
            both(in, ToCustomer::tr("That did not work. Let us try again")), Pictogram::LookHere};
    }
    return {both(in, ToCustomer::tr("Please look at the camera")), Pictogram::LookHere};
}

Bilingual farewell(Outcome outcome, const std::vector<Reason>& reasons, const Language& in)
{
    switch (outcome) {
    case Outcome::Registered:
        return both(
            in,
            ToCustomer::tr(
                "Done: the number is registered in your own name. Please do not sell or lend "
                "it."));
    case Outcome::ManagerNeeded: return managerNeeded(reasons, in);
    case Outcome::Refused: return refused(reasons, in);
    }
    return {};
}

ConsentText consentText(const Language& in)
{
    const auto paragraph = [&in](ToCustomer heading, ToCustomer text) {
        return ConsentText::Paragraph{both(in, heading), both(in, text)};
    };
    return {
        .version = QStringLiteral("2026-11"),
        .language = in.code(),
        .title = both(in, ToCustomer::tr("Before the face check, please read this")),
        .paragraphs =
            {paragraph(
                 ToCustomer::tr("What for"),
                 ToCustomer::tr(
                     "To make sure it is you, so that nobody opens a number with your card.")),
             paragraph(
                 ToCustomer::tr("What is stored"),
                 ToCustomer::tr("What the card says and its photo, a few pictures of your face and "
                                "measurements from the check, and its result.")),
             paragraph(
                 ToCustomer::tr("For how long"),
                 ToCustomer::tr("With the registration, for as long as the law demands.")),
             paragraph(
                 ToCustomer::tr("Who sees it"),
                 ToCustomer::tr(
                     "It stays encrypted on this shop's computer and is not sent anywhere. Only "
                     "the manager can open it, and each time is logged.")),
             paragraph(
                 ToCustomer::tr("How to withdraw"),
                 ToCustomer::tr(
                     "Tell this shop's manager at any time. You may also decline: the "
                     "manager then checks in another way, and the number is yours all the "
                     "same."))},
        .accept = both(in, ToCustomer::tr("Accept")),
        .decline = both(in, ToCustomer::tr("Decline, use the other way"))};
}

Bilingual preparing(const Language& in)
{
    return both(in, ToCustomer::tr("One moment, the camera is starting"));
}

} // namespace countersign::wording
