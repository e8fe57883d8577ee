#pragma once

#include "base/result.h"
#include "domain/registration_record.h"

#include <vector>

namespace countersign {

/// On what a manager's decision rests: the first ones for, the last ones against a registration.
enum class ReviewReason {
    FaceComparedByEye,
    DocumentsSeen,     ///< another document with a photograph
    QuestionsAnswered, ///< what only the holder knows
    WitnessPresent,
    GuardianPresent,
    TransferConfirmed, ///< the present holder, in person
    NotConvinced,
    NotTheHolder,
    CustomerWithdrew,
};

/// "face-compared-by-eye", ...
[[nodiscard]] const char* name(ReviewReason reason);
/// Whether it speaks for a registration.
[[nodiscard]] bool supports(ReviewReason reason);

/// A manager's decision about a visit that ended as Outcome::ManagerNeeded.
struct ReviewDecision {
    bool approved{false};
    std::vector<ReviewReason> reasons; ///< at least one
    bool operator==(const ReviewDecision&) const = default;
};

/// Whether a manager can approve this visit at all: a number was chosen, the customer was asked for
/// consent, and the cards of the guardian and of a number's present holder were read where they are
/// needed. A manager's word takes the place of a face check, never that of somebody's card.
[[nodiscard]] bool canBeApproved(const RegistrationRecord& record);

/// What an approval has to rest on: a doubtful face on a comparison by eye; a customer without a
/// face check on something beside the card; a minor on the guardian, a transfer on the present
/// holder. Any of these suffices.
[[nodiscard]] std::vector<ReviewReason> suitableReasons(const RegistrationRecord& record);

/// Errors: NotAllowed when `approver` is no manager or registered this customer themselves;
/// BadInput when the visit is not waiting for a manager, when an approval has no number to open or
/// no suitable reason, or when a reason does not fit the decision.
[[nodiscard]] Result<void> checkDecision(
    const ReviewDecision& decision, const RegistrationRecord& record, const StaffMember& approver);

} // namespace countersign
