#include "domain/review.h"

#include <algorithm>

namespace countersign {
namespace {

template <class Value>
bool has(const std::vector<Value>& all, Value wanted)
{
    return std::find(all.begin(), all.end(), wanted) != all.end();
}

} // namespace

const char* name(ReviewReason reason)
{
    switch (reason) {
    case ReviewReason::FaceComparedByEye: return "face-compared-by-eye";
    case ReviewReason::DocumentsSeen: return "documents-seen";
    case ReviewReason::QuestionsAnswered: return "questions-answered";
    case ReviewReason::WitnessPresent: return "witness-present";
    case ReviewReason::GuardianPresent: return "guardian-present";
    case ReviewReason::TransferConfirmed: return "transfer-confirmed";
    case ReviewReason::NotConvinced: return "not-convinced";
    case ReviewReason::NotTheHolder: return "not-the-holder";
    case ReviewReason::CustomerWithdrew: return "customer-withdrew";
    }
    return "";
}

bool supports(ReviewReason reason)
{
    switch (reason) {
    case ReviewReason::FaceComparedByEye:
    case ReviewReason::DocumentsSeen:
    case ReviewReason::QuestionsAnswered:
    case ReviewReason::WitnessPresent:
    case ReviewReason::GuardianPresent:
    case ReviewReason::TransferConfirmed: return true;
    case ReviewReason::NotConvinced:
    case ReviewReason::NotTheHolder:
    case ReviewReason::CustomerWithdrew: return false;
    }
    return false;
}

bool canBeApproved(const RegistrationRecord& record)
{
    if (!record.order || !record.consent) return false;
    const auto isThere = [&](CompanionRole role) {
        return std::any_of(
            record.companions.begin(), record.companions.end(), [role](const Companion& each) {
                return each.role == role;
            });
    };
    const bool young = has(record.reasons, Reason::HolderTooYoung);
    if (young && !isThere(CompanionRole::Guardian)) return false;
    return record.order->kind != OrderKind::Transfer || isThere(CompanionRole::PresentHolder);
}

std::vector<ReviewReason> suitableReasons(const RegistrationRecord& record)
{
    // A minor and a transfer each demand their own confirmation, whatever the face check said.
    if (has(record.reasons, Reason::HolderTooYoung)) return {ReviewReason::GuardianPresent};
    if (has(record.reasons, Reason::TransferNeedsManager)) return {ReviewReason::TransferConfirmed};
    std::vector<ReviewReason> suitable{
        ReviewReason::DocumentsSeen, ReviewReason::QuestionsAnswered, ReviewReason::WitnessPresent};
    // Without a live face there is nothing to compare the card's portrait with but the person.
    suitable.insert(suitable.begin(), ReviewReason::FaceComparedByEye);
    return suitable;
}

Result<void> checkDecision(
    const ReviewDecision& decision, const RegistrationRecord& record, const StaffMember& approver)
{
    if (approver.role != Role::Manager)
        return fail(ErrorCode::NotAllowed, "only a manager decides this");
    if (approver.name == record.clerk)
        return fail(ErrorCode::NotAllowed, "whoever registers a customer does not decide it");
    if (record.outcome != Outcome::ManagerNeeded)
        return fail(ErrorCode::BadInput, "decision: this visit is not waiting for a manager");
    if (decision.reasons.empty()) return fail(ErrorCode::BadInput, "decision: there is no reason");
    for (const ReviewReason reason : decision.reasons)
        if (supports(reason) != decision.approved)
            return fail(
                ErrorCode::BadInput,
                std::string{"decision: it does not follow from "} + name(reason));
    if (!decision.approved) return {};
    if (!canBeApproved(record))
        return fail(
            ErrorCode::BadInput,
            "decision: a number, the consent or somebody's card is missing for an approval");
    const std::vector<ReviewReason> suitable = suitableReasons(record);
    const bool rests =
        std::any_of(decision.reasons.begin(), decision.reasons.end(), [&](ReviewReason reason) {
            return has(suitable, reason);
        });
    if (!rests)
        return fail(ErrorCode::BadInput, "decision: these reasons do not suffice for this visit");
    return {};
}

} // namespace countersign
