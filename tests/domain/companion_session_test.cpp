#include "support/visit.h"

#include "domain/registration_session.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

// Visits to which somebody else has to come along.

namespace countersign {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::VariantWith;

const Policy policy;

Date yearsAgo(int years)
{
    return Date{today.year() - std::chrono::years{years}, today.month(), std::chrono::day{1}};
}

/// An invented second person of full age.
CardReading otherCard()
{
    CardReading card = validCard();
    card.document.name = "样本乙";
    card.document.number = IdNumber::create("440524188001010014").value(); // GB 11643's example
    card.document.birth = yearsAgo(40);
    return card;
}

ChoosingNumber checking(OrderKind kind, int age)
{
    ChoosingNumber choosing = choosingNumber();
    choosing.visit.card.document.birth = yearsAgo(age);
    choosing.visit.order = orderOne();
    choosing.visit.order->kind = kind;
    choosing.checking = true;
    return choosing;
}

SessionState companionAsked(OrderKind kind, int age)
{
    return step(checking(kind, age), OrderIsFree{sessionOne}, policy).next;
}

SessionStep companionRead(const SessionState& asked, const CardReading& card)
{
    const SessionStep ready = step(asked, CompanionIsReady{}, policy);
    EXPECT_THAT(ready.effects, ElementsAre(VariantWith<ReadCard>(testing::_)));
    return step(ready.next, CardWasRead{sessionOne, card}, policy);
}

TEST(CompanionSession, AsksForAGuardianOfTheYoung)
{
    const SessionState asked = companionAsked(OrderKind::NewNumber, 12);
    EXPECT_EQ(std::get<ReadingCompanion>(asked).role, CompanionRole::Guardian);
    const SessionStep read = companionRead(asked, otherCard());
    const auto& consent = std::get<AskingConsent>(read.next);
    ASSERT_THAT(consent.visit.companions, SizeIs(1));
    EXPECT_EQ(consent.visit.companions.front().card.document.name, otherCard().document.name);
}

TEST(CompanionSession, ReadsNoCardBeforeTheClerkSaysThatItIsTheOther)
{
    const SessionState asked = companionAsked(OrderKind::NewNumber, 12);
    EXPECT_FALSE(step(asked, CardWasRead{sessionOne, otherCard()}, policy).changed);
}

TEST(CompanionSession, DoesNotTakeTheCustomersOwnCardForTheGuardians)
{
    const SessionStep read = companionRead(companionAsked(OrderKind::NewNumber, 12), validCard());
    const auto& still = std::get<ReadingCompanion>(read.next);
    EXPECT_FALSE(still.reading);
    EXPECT_EQ(still.problem->code, ErrorCode::DocumentInvalid);
    EXPECT_THAT(still.visit.companions, IsEmpty());
}

TEST(CompanionSession, TakesNoGuardianUnderAge)
{
    CardReading young = otherCard();
    young.document.birth = yearsAgo(17);
    const SessionStep read = companionRead(companionAsked(OrderKind::NewNumber, 12), young);
    EXPECT_TRUE(std::get<ReadingCompanion>(read.next).problem);
}

TEST(CompanionSession, SealsForAManagerWhenNobodyCame)
{
    const SessionStep absent =
        step(companionAsked(OrderKind::NewNumber, 12), CompanionIsAbsent{}, policy);
    const auto& record = std::get<Sealing>(absent.next).record;
    EXPECT_EQ(record.outcome, Outcome::ManagerNeeded);
    EXPECT_THAT(record.reasons, ElementsAre(Reason::HolderTooYoung));
}

TEST(CompanionSession, AsksTheLedgerWhetherANumberIsThePresentHolders)
{
    const SessionState asked = companionAsked(OrderKind::Transfer, 30);
    EXPECT_EQ(std::get<ReadingCompanion>(asked).role, CompanionRole::PresentHolder);
    const SessionStep read = companionRead(asked, otherCard());
    EXPECT_TRUE(std::get<ChoosingNumber>(read.next).checking);
    ASSERT_THAT(read.effects, SizeIs(1));
    EXPECT_EQ(
        std::get<CheckOrder>(read.effects.front()).question.presentHolder,
        otherCard().document.number);
    const SessionStep free = step(read.next, OrderIsFree{sessionOne}, policy);
    EXPECT_THAT(free.next, VariantWith<AskingConsent>(testing::_));
}

TEST(CompanionSession, AsksAgainForWhomTheNextOrderNeeds)
{
    const SessionStep read = companionRead(companionAsked(OrderKind::Transfer, 30), otherCard());
    const SessionStep wrong =
        step(read.next, OrderImpossible{sessionOne, {ErrorCode::WrongHolder, ""}}, policy);
    EXPECT_THAT(std::get<ChoosingNumber>(wrong.next).visit.companions, IsEmpty());
}

TEST(CompanionSession, ATransferToAMinorNeedsBoth)
{
    const SessionStep guardian =
        companionRead(companionAsked(OrderKind::Transfer, 12), otherCard());
    EXPECT_EQ(std::get<ReadingCompanion>(guardian.next).role, CompanionRole::PresentHolder);
}

TEST(CompanionSession, LetsAManagerDecideEvenWhenTheFacePassed)
{
    CheckingFace checkingIt = checkingFace();
    checkingIt.visit.companions = {{CompanionRole::PresentHolder, otherCard()}};
    const SessionStep done = step(checkingIt, passedFace(0.9), policy);
    const auto& record = std::get<Sealing>(done.next).record;
    EXPECT_EQ(record.outcome, Outcome::ManagerNeeded);
    EXPECT_THAT(record.reasons, ElementsAre(Reason::TransferNeedsManager));
    EXPECT_THAT(record.companions, SizeIs(1));
}

TEST(CompanionSession, CanBeCancelled)
{
    const SessionStep done = step(companionAsked(OrderKind::NewNumber, 12), Cancelled{}, policy);
    EXPECT_THAT(done.next, VariantWith<Idle>(testing::_));
    EXPECT_THAT(done.effects, ElementsAre(VariantWith<Forget>(testing::_)));
}

} // namespace
} // namespace countersign
