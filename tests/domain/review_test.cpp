#include "support/fake_devices.h"
#include "support/visit.h"

#include "domain/registration_session.h"
#include "domain/review.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

using testing::ElementsAre;
using testing::VariantWith;

const Policy policy;
const StaffMember manager{StaffName{"manager"}, Role::Manager};
const ReviewDecision approval{true, {ReviewReason::FaceComparedByEye}};
const ReviewDecision refusal{false, {ReviewReason::NotConvinced}};

RegistrationRecord waiting(std::vector<Reason> reasons = {Reason::MatchDoubtful})
{
    return {
        .session = sessionOne,
        .outcome = Outcome::ManagerNeeded,
        .reasons = std::move(reasons),
        .clerk = clerkOne,
        .card = validCard(),
        .order = orderOne(),
        .companions = {},
        .consent = accepted(),
        .camera = {},
        .face = {},
        .policyVersion = "test"};
}

RegistrationRecord transfer()
{
    RegistrationRecord record = waiting({Reason::TransferNeedsManager});
    record.order->kind = OrderKind::Transfer;
    record.companions = {{CompanionRole::PresentHolder, validCard()}};
    return record;
}

std::optional<ErrorCode> problemOf(
    const ReviewDecision& decision,
    const RegistrationRecord& record,
    const StaffMember& approver = manager)
{
    const auto checked = checkDecision(decision, record, approver);
    return checked ? std::nullopt : std::optional{checked.error().code};
}

TEST(Review, IsAManagersWhoDidNotRegisterTheCustomer)
{
    EXPECT_EQ(problemOf(approval, waiting()), std::nullopt);
    const StaffMember clerk{StaffName{"somebody"}, Role::Clerk};
    EXPECT_EQ(problemOf(approval, waiting(), clerk), ErrorCode::NotAllowed);
    const StaffMember registrar{clerkOne, Role::Manager};
    EXPECT_EQ(problemOf(approval, waiting(), registrar), ErrorCode::NotAllowed);
    EXPECT_EQ(problemOf(refusal, waiting(), registrar), ErrorCode::NotAllowed);
}

TEST(Review, NeedsAVisitThatWaitsForIt)
{
    RegistrationRecord refused = waiting();
    refused.outcome = Outcome::Refused;
    EXPECT_EQ(problemOf(approval, refused), ErrorCode::BadInput);
}

TEST(Review, OpensOnlyANumberThatWasChosen)
{
    RegistrationRecord early = waiting({Reason::TooManyVisits});
    early.order.reset();
    EXPECT_EQ(problemOf(approval, early), ErrorCode::BadInput);
    EXPECT_EQ(problemOf(refusal, early), std::nullopt);
}

TEST(Review, RestsOnReasonsThatFitIt)
{
    EXPECT_EQ(problemOf({true, {}}, waiting()), ErrorCode::BadInput);
    EXPECT_EQ(problemOf({false, {ReviewReason::DocumentsSeen}}, waiting()), ErrorCode::BadInput);
    EXPECT_EQ(problemOf({true, {ReviewReason::NotTheHolder}}, waiting()), ErrorCode::BadInput);
    // The guardian says nothing about a face, a comparison of faces nothing about a guardian.
    EXPECT_EQ(problemOf({true, {ReviewReason::GuardianPresent}}, waiting()), ErrorCode::BadInput);
    EXPECT_EQ(problemOf(approval, waiting({Reason::HolderTooYoung})), ErrorCode::BadInput);
    EXPECT_EQ(problemOf(approval, transfer()), ErrorCode::BadInput);
    EXPECT_EQ(problemOf({true, {ReviewReason::TransferConfirmed}}, transfer()), std::nullopt);
}

// A manager's word once sufficed for a transfer to which nobody's card had been read.
TEST(Review, TakesNobodysWordForACardThatWasNotRead)
{
    const ReviewDecision confirmed{true, {ReviewReason::TransferConfirmed}};
    RegistrationRecord alone = transfer();
    alone.companions.clear();
    EXPECT_EQ(problemOf(confirmed, alone), ErrorCode::BadInput);
    const ReviewDecision guarded{true, {ReviewReason::GuardianPresent}};
    RegistrationRecord young = waiting({Reason::HolderTooYoung});
    EXPECT_EQ(problemOf(guarded, young), ErrorCode::BadInput);
    young.companions = {{CompanionRole::Guardian, validCard()}};
    EXPECT_EQ(problemOf(guarded, young), std::nullopt);
    young.consent.reset();
    EXPECT_EQ(problemOf(guarded, young), ErrorCode::BadInput);
}

/// A visit that waits for a manager, and one who signs in for it.
class ReviewSession : public testing::Test {
protected:
    Done done{waiting(), {EntryNumber{7}, {}, "note"}, false, {}, {}};
    std::shared_ptr<const Approver> approver = std::make_shared<FakeApprover>(manager);
    DecisionMade approved{sessionOne, approval, approver};
};

TEST_F(ReviewSession, SealsTheDecisionOnce)
{
    const SessionStep made = step(done, approved, policy);
    EXPECT_THAT(made.effects, ElementsAre(VariantWith<SealDecision>(testing::_)));
    EXPECT_EQ(std::get<Done>(made.next).outcome(), Outcome::ManagerNeeded); // not yet
    EXPECT_FALSE(step(made.next, approved, policy).changed);
    EXPECT_FALSE(step(made.next, NextCustomer{}, policy).changed);
    const SessionStep sealed =
        step(made.next, DecisionWasSealed{sessionOne, {EntryNumber{8}, {}, "note"}}, policy);
    EXPECT_EQ(std::get<Done>(sealed.next).outcome(), Outcome::Registered);
    EXPECT_EQ(std::get<Done>(sealed.next).decision->receipt.entry, EntryNumber{8});
    EXPECT_FALSE(step(sealed.next, approved, policy).changed);
    EXPECT_THAT(step(sealed.next, NextCustomer{}, policy).next, VariantWith<Idle>(testing::_));
}

TEST_F(ReviewSession, SaysWhatAnUnsuitableDecisionLacks)
{
    approved.decision.reasons.clear();
    const SessionStep made = step(done, approved, policy);
    EXPECT_THAT(made.effects, testing::IsEmpty());
    EXPECT_EQ(std::get<Done>(made.next).problem->code, ErrorCode::BadInput);
}

TEST_F(ReviewSession, CanBeTriedAgainWhenItWasNotSealed)
{
    const SessionStep made = step(done, approved, policy);
    const SessionStep failed =
        step(made.next, DecisionFailed{sessionOne, {ErrorCode::StoreFull, ""}}, policy);
    EXPECT_EQ(std::get<Done>(failed.next).outcome(), Outcome::ManagerNeeded);
    EXPECT_TRUE(std::get<Done>(failed.next).problem);
    EXPECT_TRUE(step(failed.next, approved, policy).changed);
}

TEST_F(ReviewSession, IsForThisCustomerAlone)
{
    approved.session = sessionTwo;
    EXPECT_FALSE(step(done, approved, policy).changed);
}

TEST_F(ReviewSession, DecidesNothingThatIsDecided)
{
    done.record.outcome = Outcome::Registered;
    EXPECT_FALSE(step(done, approved, policy).changed);
}

} // namespace
} // namespace countersign
