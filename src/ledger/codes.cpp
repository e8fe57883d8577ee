#include "ledger/codes.h"

#include "base/contract.h"

#include <initializer_list>

namespace countersign {
namespace {

// Each codeOf() is a switch without default, so the compiler asks for the number of a new
// enumerator; the way back tries the enumerators one by one.

template <typename Enum>
std::optional<Enum> find(std::uint64_t code, std::initializer_list<Enum> all)
{
    for (const Enum value : all)
        if (codeOf(value) == code) return value;
    return std::nullopt;
}

} // namespace

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
    return find(code, {Outcome::Registered, Outcome::ManagerNeeded, Outcome::Refused});
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
    return find(
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
    return find(
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
    return find(code, {Blink, TurnLeft, TurnRight, Nod, OpenMouth, LookUp});
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
    return find(code, {ConsentAnswer::Accepted, ConsentAnswer::Declined});
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
    return find(code, {ConsentMeans::CustomerScreen, ConsentMeans::StatedByClerk});
}

std::uint64_t codeOf(Role value)
{
    switch (value) {
    case Role::Clerk: return 1;
    case Role::Manager: return 2;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<Role> roleOf(std::uint64_t code) { return find(code, {Role::Clerk, Role::Manager}); }

std::uint64_t codeOf(DocumentType value)
{
    switch (value) {
    case DocumentType::Resident: return 1;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<DocumentType> documentTypeOf(std::uint64_t code)
{
    return find(code, {DocumentType::Resident});
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
    return find(code, {Sex::Unknown, Sex::Male, Sex::Female, Sex::Unspecified});
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
    return find(code, {OrderKind::NewNumber, OrderKind::Transfer, OrderKind::Reverification});
}

std::uint64_t codeOf(CompanionRole value) { return value == CompanionRole::Guardian ? 1 : 2; }

std::optional<CompanionRole> companionRoleOf(std::uint64_t code)
{
    return find(code, {CompanionRole::Guardian, CompanionRole::PresentHolder});
}

std::uint64_t codeOf(ReviewReason value)
{
    switch (value) {
    case ReviewReason::FaceComparedByEye: return 1;
    case ReviewReason::DocumentsSeen: return 2;
    case ReviewReason::QuestionsAnswered: return 3;
    case ReviewReason::WitnessPresent: return 4;
    case ReviewReason::GuardianPresent: return 5;
    case ReviewReason::TransferConfirmed: return 6;
    case ReviewReason::NotConvinced: return 7;
    case ReviewReason::NotTheHolder: return 8;
    case ReviewReason::CustomerWithdrew: return 9;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<ReviewReason> reviewReasonOf(std::uint64_t code)
{
    return find(
        code,
        {ReviewReason::FaceComparedByEye,
         ReviewReason::DocumentsSeen,
         ReviewReason::QuestionsAnswered,
         ReviewReason::WitnessPresent,
         ReviewReason::GuardianPresent,
         ReviewReason::TransferConfirmed,
         ReviewReason::NotConvinced,
         ReviewReason::NotTheHolder,
         ReviewReason::CustomerWithdrew});
}

std::uint64_t codeOf(StaffChangeKind value)
{
    switch (value) {
    case StaffChangeKind::Added: return 1;
    case StaffChangeKind::Removed: return 2;
    case StaffChangeKind::RoleChanged: return 3;
    case StaffChangeKind::PasswordReset: return 4;
    case StaffChangeKind::PasswordChanged: return 5;
    case StaffChangeKind::Unlocked: return 6;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<StaffChangeKind> staffChangeKindOf(std::uint64_t code)
{
    return find(
        code,
        {StaffChangeKind::Added,
         StaffChangeKind::Removed,
         StaffChangeKind::RoleChanged,
         StaffChangeKind::PasswordReset,
         StaffChangeKind::PasswordChanged,
         StaffChangeKind::Unlocked});
}

std::uint64_t codeOf(ErasureGround value)
{
    switch (value) {
    case ErasureGround::Retention: return 1;
    case ErasureGround::AskedByThePerson: return 2;
    case ErasureGround::ConsentWithdrawn: return 3;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<ErasureGround> erasureGroundOf(std::uint64_t code)
{
    return find(
        code,
        {ErasureGround::Retention,
         ErasureGround::AskedByThePerson,
         ErasureGround::ConsentWithdrawn});
}

std::uint64_t codeOf(EpochGround value)
{
    switch (value) {
    case EpochGround::KeyRotation: return 1;
    case EpochGround::Restored: return 2;
    case EpochGround::Contradicted: return 3;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<EpochGround> epochGroundOf(std::uint64_t code)
{
    return find(code, {EpochGround::KeyRotation, EpochGround::Restored, EpochGround::Contradicted});
}

std::uint64_t codeOf(ExportKind value)
{
    switch (value) {
    case ExportKind::Log: return 1;
    case ExportKind::PersonalAccess: return 2;
    case ExportKind::Backup: return 3;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<ExportKind> exportKindOf(std::uint64_t code)
{
    return find(code, {ExportKind::Log, ExportKind::PersonalAccess, ExportKind::Backup});
}

} // namespace countersign
