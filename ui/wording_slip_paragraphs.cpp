#include "ui/wording_customer_detail.h"
#include "ui/wording_slip.h"

#include <algorithm>

namespace countersign::wording {
namespace {

bool has(const std::vector<Reason>& reasons, Reason reason)
{
    return std::find(reasons.begin(), reasons.end(), reason) != reasons.end();
}

SlipParagraph why(const Done& state, const Language& in)
{
    QStringList first;
    QStringList second;
    const auto add = [&](const Bilingual& words) {
        first.push_back(words.first);
        second.push_back(words.second);
    };
    if (state.decision && !state.deciding)
        for (const ReviewReason reason : state.decision->decision.reasons)
            add(slipReason(reason, in));
    else
        for (const Reason reason : state.record.reasons)
            add(slipReason(reason, in));
    return {
        both(in, ToCustomer::tr("Reason")),
        {first.join(QLatin1Char{'\n'}), second.join(QLatin1Char{'\n'})}};
}

SlipParagraph nextSteps(const Done& state, const Language& in)
{
    const Bilingual heading = both(in, ToCustomer::tr("What you can do"));
    if (state.outcome() == Outcome::ManagerNeeded)
        return {
            heading,
            both(
                in,
                ToCustomer::tr(
                    "Please wait in the shop: the manager checks, and then it goes on. You may "
                    "also come back another day with your card and this slip."))};
    if (state.decision)
        return {
            heading,
            both(
                in,
                ToCustomer::tr(
                    "If you disagree with the manager's decision, appeal to the carrier with "
                    "your card and this slip."))};
    const std::vector<Reason>& reasons = state.record.reasons;
    if (has(reasons, Reason::DocumentExpired))
        return {heading, both(in, ToCustomer::tr("Please come back with a valid card."))};
    if (has(reasons, Reason::DocumentNotYetValid))
        return {heading, both(in, ToCustomer::tr("Please come back once the card is valid."))};
    if (has(reasons, Reason::TooManyVisits))
        return {heading, both(in, ToCustomer::tr("Please come back another day."))};
    if (has(reasons, Reason::TooManyNumbers))
        return {
            heading,
            both(
                in,
                ToCustomer::tr(
                    "Ask the carrier which numbers are in your name, give up those you do not "
                    "use, and come back. If one of them is not yours, object at once."))};
    return {
        heading,
        both(
            in,
            ToCustomer::tr(
                "If you think this is wrong, bring your card and this slip, and ask this shop's "
                "manager to look at it again. If you still disagree, appeal to the carrier."))};
}

SlipParagraph ban(const Language& in)
{
    return {
        both(in, ToCustomer::tr("Do not sell, rent out or lend it")),
        both(
            in,
            ToCustomer::tr(
                "This number is for you alone. To sell, rent out or lend a SIM card is against "
                "the law: the number is cut off, and you are held responsible."))};
}

SlipParagraph rights(const std::optional<Consent>& consent, const Language& in)
{
    if (consent && consent->answer == ConsentAnswer::Accepted)
        return {
            both(in, ToCustomer::tr("To withdraw or to object")),
            both(
                in,
                ToCustomer::tr(
                    "To withdraw your consent to the face check, to have something corrected or "
                    "to object, see this shop's manager with your card, or contact the carrier, "
                    "and give the record number above."))};
    return {
        both(in, ToCustomer::tr("To object")),
        both(
            in,
            ToCustomer::tr(
                "To have something corrected or to object, see this shop's manager with your "
                "card, or contact the carrier, and give the record number above."))};
}

} // namespace

Bilingual slipReason(Reason reason, const Language& in)
{
    switch (reason) {
    case Reason::DocumentExpired: return both(in, ToCustomer::tr("The card has expired."));
    case Reason::DocumentNotYetValid: return both(in, ToCustomer::tr("The card is not valid yet."));
    case Reason::HolderTooYoung:
        return both(in, ToCustomer::tr("A customer of this age needs a guardian here."));
    case Reason::ConsentDeclined:
        return both(
            in,
            ToCustomer::tr(
                "You chose to go without the face check; the manager checks in another way."));
    case Reason::FaceCheckFailed:
        return both(in, ToCustomer::tr("The face check was not completed."));
    case Reason::AttackSuspected:
        return both(
            in, ToCustomer::tr("It could not be confirmed that you were before the camera."));
    case Reason::MatchDoubtful:
        return both(
            in, ToCustomer::tr("The manager needs to compare you with the photo on the card."));
    case Reason::NotTheHolder:
        return both(
            in, ToCustomer::tr("It could not be confirmed that you are the person on the card."));
    case Reason::TooManyNumbers:
        return both(in, ToCustomer::tr("You hold as many numbers as one person may have."));
    case Reason::TooManyVisits:
        return both(
            in, ToCustomer::tr("You have been here several times today; the manager confirms it."));
    case Reason::HolderBlocked:
        return both(
            in,
            ToCustomer::tr("Opening numbers is restricted for you. Please ask the manager why."));
    case Reason::TransferNeedsManager:
        return both(in, ToCustomer::tr("A transfer is confirmed by the manager in person."));
    }
    return {};
}

Bilingual slipReason(ReviewReason reason, const Language& in)
{
    switch (reason) {
    case ReviewReason::NotTheHolder: return slipReason(Reason::NotTheHolder, in);
    case ReviewReason::CustomerWithdrew: return both(in, ToCustomer::tr("You chose not to go on."));
    case ReviewReason::NotConvinced:
        return both(
            in, ToCustomer::tr("The manager looked into it and could not confirm your identity."));
    case ReviewReason::FaceComparedByEye:
    case ReviewReason::DocumentsSeen:
    case ReviewReason::QuestionsAnswered:
    case ReviewReason::WitnessPresent:
    case ReviewReason::GuardianPresent:
    case ReviewReason::TransferConfirmed: break; // these speak for a registration
    }
    return {};
}

QVector<SlipParagraph> slipParagraphs(const Done& state, const Language& in)
{
    QVector<SlipParagraph> paragraphs;
    if (state.outcome() == Outcome::Registered) {
        paragraphs.push_back(ban(in));
    } else {
        if (const SlipParagraph reason = why(state, in); !reason.text.first.isEmpty())
            paragraphs.push_back(reason);
        paragraphs.push_back(nextSteps(state, in));
    }
    paragraphs.push_back(rights(state.record.consent, in));
    return paragraphs;
}

} // namespace countersign::wording
