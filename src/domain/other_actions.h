#pragma once

#include "base/result.h"
#include "domain/liveness_plan.h"
#include "domain/staff.h"

#include <vector>

namespace countersign {

/// Actions for somebody who cannot do the usual ones. Only approveOtherActions() makes them.
struct OtherActions {
    StaffName approvedBy;
    std::vector<LivenessAction> actions;
    bool operator==(const OtherActions&) const = default;
};

/// What a manager allows a customer who cannot blink or turn the head. There are at least two
/// different ones, so that their order cannot be foreseen, and one among them that no picture can
/// do: blink, turn or open the mouth.
/// Errors: NotAllowed when `approver` is no manager or registers this customer themselves; BadInput
/// for actions that do not suffice.
[[nodiscard]] Result<OtherActions> approveOtherActions(
    const StaffMember& approver, const StaffName& clerk, std::vector<LivenessAction> actions);

} // namespace countersign
