#include "domain/other_actions.h"

#include <algorithm>
#include <set>
#include <utility>

namespace countersign {

Result<OtherActions> approveOtherActions(
    const StaffMember& approver, const StaffName& clerk, std::vector<LivenessAction> actions)
{
    if (approver.role != Role::Manager)
        return fail(ErrorCode::NotAllowed, "other actions: only a manager may approve them");
    if (approver.name == clerk)
        return fail(
            ErrorCode::NotAllowed, "other actions: not by the person who registers the customer");
    const std::set<LivenessAction> different{actions.begin(), actions.end()};
    if (different.size() < 2 || different.size() != actions.size() ||
        actions.size() > maxPlanLength)
        return fail(ErrorCode::BadInput, "other actions: at least two, each once");
    const auto pictureCanDo = [](LivenessAction action) {
        return action == LivenessAction::Nod || action == LivenessAction::LookUp;
    };
    if (std::all_of(actions.begin(), actions.end(), pictureCanDo))
        return fail(
            ErrorCode::BadInput,
            "other actions: one of blink, turn-left, turn-right and open-mouth must be among them");
    return OtherActions{approver.name, std::move(actions)};
}

} // namespace countersign
