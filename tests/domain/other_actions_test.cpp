#include "domain/other_actions.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

using enum LivenessAction;
const StaffMember manager{StaffName{"manager"}, Role::Manager};
const StaffName clerk{"clerk"};

ErrorCode whyNot(const StaffMember& approver, std::vector<LivenessAction> actions)
{
    const auto approved = approveOtherActions(approver, clerk, std::move(actions));
    EXPECT_FALSE(approved);
    return approved ? ErrorCode{} : approved.error().code;
}

TEST(OtherActions, AreApprovedByAnotherPersonWhoIsAManager)
{
    const auto approved = approveOtherActions(manager, clerk, {OpenMouth, Nod});
    ASSERT_TRUE(approved);
    EXPECT_EQ(approved->approvedBy, manager.name);
    EXPECT_EQ(whyNot({StaffName{"other"}, Role::Clerk}, {OpenMouth, Nod}), ErrorCode::NotAllowed);
    EXPECT_EQ(whyNot({clerk, Role::Manager}, {OpenMouth, Nod}), ErrorCode::NotAllowed);
}

TEST(OtherActions, AreAtLeastTwoOfWhichNoPictureCanDoAll)
{
    EXPECT_EQ(whyNot(manager, {}), ErrorCode::BadInput);
    EXPECT_EQ(whyNot(manager, {OpenMouth}), ErrorCode::BadInput);
    EXPECT_EQ(whyNot(manager, {OpenMouth, OpenMouth}), ErrorCode::BadInput);
    EXPECT_EQ(whyNot(manager, {Nod, LookUp}), ErrorCode::BadInput);
    EXPECT_TRUE(approveOtherActions(manager, clerk, {Nod, LookUp, TurnLeft}));
}

} // namespace
} // namespace countersign
