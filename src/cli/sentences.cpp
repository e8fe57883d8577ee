#include "cli/sentences.h"

#include <array>
#include <cstdio>

namespace countersign::cli {
namespace {

std::string isoDate(Date date)
{
    std::array<char, 16> text{};
    std::snprintf(
        text.data(),
        text.size(),
        "%04d-%02u-%02u",
        static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()));
    return text.data();
}

std::string sentence(LivenessAction action)
{
    switch (action) {
    case LivenessAction::Blink: return "please blink";
    case LivenessAction::TurnLeft: return "please turn your head slowly to your left, and back";
    case LivenessAction::TurnRight: return "please turn your head slowly to your right, and back";
    case LivenessAction::Nod: return "please nod: head down, and up again";
    case LivenessAction::OpenMouth: return "please open your mouth, and close it again";
    case LivenessAction::LookUp: return "please raise your head slowly, and lower it again";
    }
    return {};
}

} // namespace

std::string sentence(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Registered: return "Registered";
    case Outcome::ManagerNeeded: return "Manager needed";
    case Outcome::Refused: return "Not possible";
    }
    return {};
}

std::string sentence(Reason reason)
{
    switch (reason) {
    case Reason::DocumentExpired: return "The document is no longer valid.";
    case Reason::DocumentNotYetValid: return "The document is not valid yet.";
    case Reason::HolderTooYoung:
        return "The customer is under age: a guardian and a manager are needed.";
    case Reason::ConsentDeclined:
        return "The customer does not want a face check: a manager identifies them another way.";
    case Reason::FaceCheckFailed: return "The face check did not succeed: a manager decides.";
    case Reason::AttackSuspected:
        return "What was before the camera did not behave like one living person.";
    case Reason::MatchDoubtful:
        return "The face is not clearly the one on the card: a manager compares them.";
    case Reason::NotTheHolder: return "The face is not the one on the card.";
    case Reason::TooManyNumbers: return "The holder has as many numbers as one person may have.";
    case Reason::TooManyVisits: return "The holder has been here too often today.";
    case Reason::HolderBlocked: return "A manager has blocked this holder.";
    case Reason::TransferNeedsManager: return "A transfer is for a manager to confirm.";
    }
    return {};
}

std::string sentence(Cause cause)
{
    switch (cause) {
    case Cause::NoFace: return "no face is to be seen";
    case Cause::FaceLost: return "the face was lost from view";
    case Cause::SecondFace: return "somebody else is in the picture";
    case Cause::TooDark: return "it is too dark";
    case Cause::TooBright: return "it is too bright";
    case Cause::TooFar: return "the face is too far away";
    case Cause::TooNear: return "the face is too near";
    case Cause::Blurred: return "the picture is blurred";
    case Cause::LowContrast: return "the picture is dull: a veil of light, or a dirty lens";
    case Cause::SideLight: return "one half of the face is in the dark";
    case Cause::Glare: return "a light glares on the face";
    case Cause::FaceCovered: return "something covers the face";
    case Cause::HeadTilted: return "the head is tilted";
    case Cause::MouthOpen: return "the mouth is open";
    case Cause::LookAtCamera: return "the face is not to the front";
    case Cause::EyesClosed: return "the eyes are closed";
    case Cause::WrongAction: return "that was another movement than the one asked for";
    case Cause::TimedOut: return "the movement did not come in time";
    case Cause::VideoEnded: return "the recording ended before everything asked for was done";
    case Cause::FrozenPicture: return "the camera gives the same picture again and again";
    case Cause::ChangedPerson: return "another person came before the camera";
    case Cause::FlatPicture: return "it moves like a flat picture";
    case Cause::Screen: return "it looks like a screen";
    case Cause::HeldPicture: return "the face is on a sheet or a screen that is held in a hand";
    case Cause::NotSkin: return "its surface is not that of a living face";
    case Cause::RepeatedVideo: return "the same movement came twice, as in a video";
    case Cause::SeveralSigns: return "several things together suggest that nobody is there";
    }
    return {};
}

std::string sentence(const FacePrompt& prompt)
{
    const ChallengePrompt& now = prompt.challenge;
    switch (now.phase) {
    case ChallengePhase::Settling: return "please look at the camera";
    case ChallengePhase::Acting:
        return sentence(*now.action) + " (" + std::to_string(now.step + 1) + " of " +
               std::to_string(now.steps) + ")";
    case ChallengePhase::Holding: return "please look at the camera once more";
    case ChallengePhase::Passed: return "thank you";
    case ChallengePhase::Failed:
        return now.cause ? sentence(*now.cause) : std::string{"that did not succeed"};
    }
    return {};
}

std::string summary(const IdDocument& document)
{
    return document.name + "  " + document.number.masked() + "\n" + "valid " +
           isoDate(document.validFrom) + " to " +
           (document.validTo ? isoDate(*document.validTo) : std::string{"long-term"});
}

std::string consentText()
{
    return "The face is compared with the portrait on the card, on this computer only. The\n"
           "pictures are stored here encrypted, to prove the registration; nobody can open them\n"
           "without the manager, and each opening is logged. You may refuse, and be identified\n"
           "by the manager another way.";
}

} // namespace countersign::cli
