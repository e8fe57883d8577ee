#include "ledger/codes.h"

#include "base/contract.h"
#include "ledger/code_search.h"

namespace countersign {

std::uint64_t codeOf(Outcome value)
{
    switch (value) {
    case Outcome::Registered: return 1;
    case Outcome::ManagerNeeded: return 2;
    case Outcome::Refused: return 3;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<Outcome> outcomeOf(std::uint64_t code)
{
    return findCode(code, {Outcome::Registered, Outcome::ManagerNeeded, Outcome::Refused});
}

std::uint64_t codeOf(Reason value)
{
    switch (value) {
    case Reason::DocumentExpired: return 1;
    case Reason::DocumentNotYetValid: return 2;
    case Reason::HolderTooYoung: return 3;
    case Reason::ConsentDeclined: return 4;
    case Reason::FaceCheckFailed: return 5;
    case Reason::AttackSuspected: return 6;
    case Reason::MatchDoubtful: return 7;
    case Reason::NotTheHolder: return 8;
    case Reason::TooManyNumbers: return 9;
    case Reason::TooManyVisits: return 10;
    case Reason::HolderBlocked: return 11;
    case Reason::TransferNeedsManager: return 12;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<Reason> reasonOf(std::uint64_t code)
{
    return findCode(
        code,
        {Reason::DocumentExpired,
         Reason::DocumentNotYetValid,
         Reason::HolderTooYoung,
         Reason::ConsentDeclined,
         Reason::FaceCheckFailed,
         Reason::AttackSuspected,
         Reason::MatchDoubtful,
         Reason::NotTheHolder,
         Reason::TooManyNumbers,
         Reason::TooManyVisits,
         Reason::HolderBlocked,
         Reason::TransferNeedsManager});
}

std::uint64_t codeOf(Cause value)
{
    switch (value) {
    case Cause::NoFace: return 1;
    case Cause::FaceLost: return 2;
    case Cause::SecondFace: return 3;
    case Cause::TooDark: return 4;
    case Cause::TooBright: return 5;
    case Cause::TooFar: return 6;
    case Cause::TooNear: return 7;
    case Cause::Blurred: return 8;
    case Cause::LookAtCamera: return 9;
    case Cause::EyesClosed: return 10;
    case Cause::WrongAction: return 11;
    case Cause::TimedOut: return 12;
    case Cause::VideoEnded: return 13;
    case Cause::ChangedPerson: return 14;
    case Cause::FlatPicture: return 15;
    case Cause::Screen: return 16;
    case Cause::LowContrast: return 17;
    case Cause::SideLight: return 18;
    case Cause::Glare: return 19;
    case Cause::FaceCovered: return 20;
    case Cause::HeadTilted: return 21;
    case Cause::MouthOpen: return 22;
    case Cause::FrozenPicture: return 23;
    case Cause::NotSkin: return 24;
    case Cause::RepeatedVideo: return 25;
    case Cause::SeveralSigns: return 26;
    case Cause::HeldPicture: return 27;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<Cause> causeOf(std::uint64_t code)
{
    return findCode(
        code, {Cause::NoFace,        Cause::FaceLost,      Cause::SecondFace,    Cause::TooDark,
               Cause::TooBright,     Cause::TooFar,        Cause::TooNear,       Cause::Blurred,
               Cause::LookAtCamera,  Cause::EyesClosed,    Cause::WrongAction,   Cause::TimedOut,
               Cause::VideoEnded,    Cause::ChangedPerson, Cause::FlatPicture,   Cause::Screen,
               Cause::LowContrast,   Cause::SideLight,     Cause::Glare,         Cause::FaceCovered,
               Cause::HeadTilted,    Cause::MouthOpen,     Cause::FrozenPicture, Cause::NotSkin,
               Cause::RepeatedVideo, Cause::SeveralSigns,  Cause::HeldPicture});
}

std::uint64_t codeOf(LivenessAction value)
{
    switch (value) {
    case LivenessAction::Blink: return 1;
    case LivenessAction::TurnLeft: return 2;
    case LivenessAction::TurnRight: return 3;
    case LivenessAction::Nod: return 4;
    case LivenessAction::OpenMouth: return 5;
    case LivenessAction::LookUp: return 6;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<LivenessAction> livenessActionOf(std::uint64_t code)
{
    using enum LivenessAction;
    return findCode(code, {Blink, TurnLeft, TurnRight, Nod, OpenMouth, LookUp});
}

std::uint64_t codeOf(ConsentAnswer value)
{
    switch (value) {
    case ConsentAnswer::Accepted: return 1;
    case ConsentAnswer::Declined: return 2;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<ConsentAnswer> consentAnswerOf(std::uint64_t code)
{
    return findCode(code, {ConsentAnswer::Accepted, ConsentAnswer::Declined});
}

std::uint64_t codeOf(ConsentMeans value)
{
    switch (value) {
    case ConsentMeans::CustomerScreen: return 1;
    case ConsentMeans::StatedByClerk: return 2;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<ConsentMeans> consentMeansOf(std::uint64_t code)
{
    return findCode(code, {ConsentMeans::CustomerScreen, ConsentMeans::StatedByClerk});
}

std::uint64_t codeOf(Role value)
{
    switch (value) {
    case Role::Clerk: return 1;
    case Role::Manager: return 2;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<Role> roleOf(std::uint64_t code)
{
    return findCode(code, {Role::Clerk, Role::Manager});
}

std::uint64_t codeOf(DocumentType value)
{
    switch (value) {
    case DocumentType::Resident: return 1;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<DocumentType> documentTypeOf(std::uint64_t code)
{
    return findCode(code, {DocumentType::Resident});
}

std::uint64_t codeOf(Sex value)
{
    switch (value) {
    case Sex::Unknown: return 0;
    case Sex::Male: return 1;
    case Sex::Female: return 2;
    case Sex::Unspecified: return 9;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<Sex> sexOf(std::uint64_t code)
{
    return findCode(code, {Sex::Unknown, Sex::Male, Sex::Female, Sex::Unspecified});
}

std::uint64_t codeOf(OrderKind value)
{
    switch (value) {
    case OrderKind::NewNumber: return 1;
    case OrderKind::Transfer: return 2;
    case OrderKind::Reverification: return 3;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<OrderKind> orderKindOf(std::uint64_t code)
{
    return findCode(code, {OrderKind::NewNumber, OrderKind::Transfer, OrderKind::Reverification});
}

std::uint64_t codeOf(CompanionRole value) { return value == CompanionRole::Guardian ? 1 : 2; }

std::optional<CompanionRole> companionRoleOf(std::uint64_t code)
{
    return findCode(code, {CompanionRole::Guardian, CompanionRole::PresentHolder});
}

std::uint64_t codeOf(VisitStep value)
{
    switch (value) {
    case VisitStep::Card: return 1;
    case VisitStep::Number: return 2;
    case VisitStep::Consent: return 3;
    case VisitStep::Face: return 4;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<VisitStep> visitStepOf(std::uint64_t code)
{
    using enum VisitStep;
    return findCode(code, {Card, Number, Consent, Face});
}

} // namespace countersign
