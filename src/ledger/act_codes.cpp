#include "base/contract.h"
#include "ledger/code_search.h"
#include "ledger/codes.h"

// The numbers of what people do with a log beside registering.

namespace countersign {

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
    return findCode(
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
    return findCode(
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
    return findCode(
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
    return findCode(
        code, {EpochGround::KeyRotation, EpochGround::Restored, EpochGround::Contradicted});
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
    return findCode(code, {ExportKind::Log, ExportKind::PersonalAccess, ExportKind::Backup});
}

std::uint64_t codeOf(RevealReason value)
{
    switch (value) {
    case RevealReason::Review: return 1;
    case RevealReason::AskedByHolder: return 2;
    case RevealReason::Complaint: return 3;
    case RevealReason::Authority: return 4;
    case RevealReason::QualityCheck: return 5;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<RevealReason> revealReasonOf(std::uint64_t code)
{
    using enum RevealReason;
    return findCode(code, {Review, AskedByHolder, Complaint, Authority, QualityCheck});
}

std::uint64_t codeOf(ReopenReason value)
{
    switch (value) {
    case ReopenReason::LateVisit: return 1;
    case ReopenReason::ClosedTooEarly: return 2;
    case ReopenReason::FiguresWrong: return 3;
    }
    stopOnBrokenPromise("an enumerator that exists");
}

std::optional<ReopenReason> reopenReasonOf(std::uint64_t code)
{
    using enum ReopenReason;
    return findCode(code, {LateVisit, ClosedTooEarly, FiguresWrong});
}

} // namespace countersign
