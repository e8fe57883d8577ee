#include "support/visit.h"

#include "domain/registration_session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace countersign {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::VariantWith;

const Policy policy;

TEST(RegistrationSession, ReadsTheCardWhenAVisitStarts)
{
    const SessionStep done = step(Idle{}, Started{sessionOne, clerkOne, today}, policy);
    EXPECT_THAT(done.next, VariantWith<ReadingCard>(testing::_));
    EXPECT_THAT(done.effects, ElementsAre(VariantWith<ReadCard>(testing::_)));
}

TEST(RegistrationSession, LooksTheHolderUpOnceTheCardIsRead)
{
    const SessionStep done = step(readingCard(), CardWasRead{sessionOne, validCard()}, policy);
    EXPECT_THAT(done.next, VariantWith<ChoosingNumber>(testing::_));
    ASSERT_THAT(done.effects, SizeIs(1));
    EXPECT_EQ(std::get<LookUpHolder>(done.effects.front()).holder, validCard().document.number);
}

TEST(RegistrationSession, TakesNoNumberBeforeTheHolderIsLookedUp)
{
    const SessionState read =
        step(readingCard(), CardWasRead{sessionOne, validCard()}, policy).next;
    EXPECT_FALSE(step(read, NumberChosen{orderOne()}, policy).changed);
    const SessionState known =
        step(read, HolderWasLookedUp{sessionOne, HolderHistory{}}, policy).next;
    EXPECT_TRUE(step(known, NumberChosen{orderOne()}, policy).changed);
}

TEST(RegistrationSession, LetsTheClerkTryALookUpAgain)
{
    const SessionState read =
        step(readingCard(), CardWasRead{sessionOne, validCard()}, policy).next;
    const SessionState failed =
        step(read, HolderLookUpFailed{sessionOne, {ErrorCode::StorageFailed, ""}}, policy).next;
    ASSERT_TRUE(std::get<ChoosingNumber>(failed).problem);
    const SessionStep again = step(failed, TryAgain{}, policy);
    EXPECT_THAT(again.effects, ElementsAre(VariantWith<LookUpHolder>(testing::_)));
}

TEST(RegistrationSession, SealsWhyAHolderCannotGoOn)
{
    const auto sealedFor = [](const HolderHistory& history) {
        const SessionState read =
            step(readingCard(), CardWasRead{sessionOne, validCard()}, policy).next;
        const SessionState next = step(read, HolderWasLookedUp{sessionOne, history}, policy).next;
        const auto& record = std::get<Sealing>(next).record;
        EXPECT_THAT(record.reasons, SizeIs(1));
        return std::pair{record.outcome, record.reasons.front()};
    };
    EXPECT_EQ(sealedFor({.blocked = true}), std::pair(Outcome::Refused, Reason::HolderBlocked));
    EXPECT_EQ(
        sealedFor({.visitsToday = policy.limits.visitsPerDay}),
        std::pair(Outcome::ManagerNeeded, Reason::TooManyVisits));
}

TEST(RegistrationSession, RefusesANumberToWhomHasEnoughButVerifiesOneAgain)
{
    ChoosingNumber choosing = choosingNumber();
    choosing.visit.history->numbersHeld = policy.limits.numbersPerHolder;
    const SessionStep refused = step(choosing, NumberChosen{orderOne()}, policy);
    const auto& record = std::get<Sealing>(refused.next).record;
    EXPECT_EQ(record.outcome, Outcome::Refused);
    EXPECT_THAT(record.reasons, ElementsAre(Reason::TooManyNumbers));
    SimOrder again = orderOne();
    again.kind = OrderKind::Reverification;
    EXPECT_THAT(
        step(choosing, NumberChosen{again}, policy).effects,
        ElementsAre(VariantWith<CheckOrder>(testing::_)));
}

TEST(RegistrationSession, SealsARefusalForAnExpiredCard)
{
    CardReading card = validCard();
    card.document.validTo = Date{std::chrono::sys_days{today} - std::chrono::days{1}};
    const SessionStep done = step(readingCard(), CardWasRead{sessionOne, card}, policy);
    const auto& sealing = std::get<Sealing>(done.next);
    EXPECT_EQ(sealing.record.outcome, Outcome::Refused);
    EXPECT_THAT(sealing.record.reasons, ElementsAre(Reason::DocumentExpired));
    EXPECT_THAT(done.effects, ElementsAre(VariantWith<Seal>(testing::_)));
}

TEST(RegistrationSession, LetsTheClerkTryAnUnreadableCardAgain)
{
    const SessionStep failed =
        step(readingCard(), CardFailed{sessionOne, {ErrorCode::CardUnreadable, "no card"}}, policy);
    EXPECT_EQ(std::get<ReadingCard>(failed.next).problem->code, ErrorCode::CardUnreadable);
    const SessionStep again = step(failed.next, TryAgain{}, policy);
    EXPECT_THAT(again.effects, ElementsAre(VariantWith<ReadCard>(testing::_)));
}

TEST(RegistrationSession, IgnoresACardOfAnotherVisit)
{
    const SessionStep done = step(readingCard(), CardWasRead{sessionTwo, validCard()}, policy);
    EXPECT_THAT(done.next, VariantWith<ReadingCard>(testing::_));
    EXPECT_THAT(done.effects, IsEmpty());
}

TEST(RegistrationSession, AsksForConsentOnlyWhenTheOrderIsFree)
{
    const SessionStep chosen = step(choosingNumber(), NumberChosen{orderOne()}, policy);
    EXPECT_THAT(chosen.next, VariantWith<ChoosingNumber>(testing::_));
    EXPECT_THAT(chosen.effects, ElementsAre(VariantWith<CheckOrder>(testing::_)));
    const SessionStep free = step(chosen.next, OrderIsFree{sessionOne}, policy);
    EXPECT_THAT(free.next, VariantWith<AskingConsent>(testing::_));
}

TEST(RegistrationSession, DoesNotTakeAFreeOrderThatNobodyAskedFor)
{
    const SessionStep done = step(choosingNumber(), OrderIsFree{sessionOne}, policy);
    EXPECT_THAT(done.next, VariantWith<ChoosingNumber>(testing::_));
}

TEST(RegistrationSession, AsksForAnotherNumberWhenThisOneIsTaken)
{
    const SessionStep chosen = step(choosingNumber(), NumberChosen{orderOne()}, policy);
    const SessionStep taken =
        step(chosen.next, OrderImpossible{sessionOne, {ErrorCode::DuplicateOrder, ""}}, policy);
    const auto& again = std::get<ChoosingNumber>(taken.next);
    EXPECT_EQ(again.problem->code, ErrorCode::DuplicateOrder);
    EXPECT_FALSE(again.visit.order);
}

TEST(RegistrationSession, StartsTheFaceCheckWithTheCardsPortraitAfterConsent)
{
    const SessionStep done = step(askingConsent(), ConsentAnswered{accepted()}, policy);
    ASSERT_THAT(done.effects, SizeIs(1));
    EXPECT_EQ(std::get<CheckFace>(done.effects.front()).portrait, validCard().portrait);
}

TEST(RegistrationSession, CallsAManagerWhenTheCustomerDeclines)
{
    Consent declined = accepted();
    declined.answer = ConsentAnswer::Declined;
    const SessionStep done = step(askingConsent(), ConsentAnswered{declined}, policy);
    const auto& record = std::get<Sealing>(done.next).record;
    EXPECT_EQ(record.outcome, Outcome::ManagerNeeded);
    EXPECT_THAT(record.reasons, ElementsAre(Reason::ConsentDeclined));
}

TEST(RegistrationSession, SealsAPassedFaceCheckAsARegistration)
{
    const SessionStep done = step(checkingFace(), passedFace(0.9), policy);
    const auto& record = std::get<Sealing>(done.next).record;
    EXPECT_EQ(record.outcome, Outcome::Registered);
    EXPECT_EQ(record.order, orderOne());
    EXPECT_TRUE(record.simulated());
}

TEST(RegistrationSession, IgnoresAFaceOfAnotherVisit)
{
    FaceWasChecked late = passedFace(0.9);
    late.session = sessionTwo;
    const SessionStep done = step(checkingFace(), late, policy);
    EXPECT_THAT(done.next, VariantWith<CheckingFace>(testing::_));
    EXPECT_THAT(done.effects, IsEmpty());
}

TEST(RegistrationSession, IgnoresAFaceThatArrivesAfterTheClerkCancelled)
{
    const SessionStep cancelled = step(checkingFace(), Cancelled{}, policy);
    EXPECT_THAT(cancelled.effects, ElementsAre(VariantWith<Forget>(testing::_)));
    const SessionStep late = step(cancelled.next, passedFace(0.9), policy);
    EXPECT_THAT(late.next, VariantWith<Idle>(testing::_));
}

TEST(RegistrationSession, KeepsTheRecordWhenSealingFailed)
{
    const SessionState sealing = step(checkingFace(), passedFace(0.9), policy).next;
    const SessionStep failed =
        step(sealing, SealFailed{sessionOne, {ErrorCode::StoreFull, ""}}, policy);
    EXPECT_EQ(std::get<Sealing>(failed.next).record.outcome, Outcome::Registered);
    const SessionStep again = step(failed.next, TryAgain{}, policy);
    EXPECT_THAT(again.effects, ElementsAre(VariantWith<Seal>(testing::_)));
}

TEST(RegistrationSession, CannotBeCancelledWhileItIsSealed)
{
    const SessionState sealing = step(checkingFace(), passedFace(0.9), policy).next;
    EXPECT_THAT(step(sealing, Cancelled{}, policy).next, VariantWith<Sealing>(testing::_));
}

TEST(RegistrationSession, TakesAManagersOtherActionsToTheFaceCheck)
{
    const OtherActions other{
        StaffName{"manager"}, {LivenessAction::OpenMouth, LivenessAction::TurnLeft}};
    const SessionState asked =
        step(askingConsent(), OtherActionsApproved{sessionOne, other}, policy).next;
    const SessionStep answered = step(asked, ConsentAnswered{accepted()}, policy);
    ASSERT_EQ(answered.effects.size(), 1U);
    const auto* check = std::get_if<CheckFace>(&answered.effects.front());
    ASSERT_NE(check, nullptr);
    EXPECT_EQ(check->otherActions, other);
}

TEST(RegistrationSession, IgnoresOtherActionsForAnotherCustomer)
{
    const OtherActions other{
        StaffName{"manager"}, {LivenessAction::OpenMouth, LivenessAction::TurnLeft}};
    EXPECT_FALSE(step(askingConsent(), OtherActionsApproved{sessionTwo, other}, policy).changed);
}

TEST(RegistrationSession, ForgetsTheCustomerOnceSealed)
{
    const SessionState sealing = step(checkingFace(), passedFace(0.9), policy).next;
    const SessionStep done = step(sealing, WasSealed{sessionOne, {}}, policy);
    EXPECT_THAT(done.effects, ElementsAre(VariantWith<Forget>(testing::_)));
    EXPECT_THAT(step(done.next, NextCustomer{}, policy).next, VariantWith<Idle>(testing::_));
}

} // namespace
} // namespace countersign
