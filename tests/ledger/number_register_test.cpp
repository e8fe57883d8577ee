#include "ledger/ledger_fixture.h"

namespace countersign {
namespace {

using namespace std::chrono_literals;

/// Several people with several numbers, as one clerk registers them.
class NumberRegisterTest : public LedgerTest {
protected:
    void SetUp() override
    {
        LedgerTest::SetUp();
        ledger_ = ledgerFor("clerk");
    }
    void TearDown() override { ledger_.reset(); }

    /// A visit of `person` for the number and SIM `n`.
    RegistrationRecord visit(int person, int n, OrderKind kind = OrderKind::NewNumber)
    {
        RegistrationRecord record = visitNumber(++visits_);
        record.card = cardOf(person);
        record.order = orderNumber(n);
        record.order->kind = kind;
        return record;
    }
    RegistrationRecord transfer(int from, int to, int n)
    {
        RegistrationRecord record = visit(to, n, OrderKind::Transfer);
        record.companions = {{CompanionRole::PresentHolder, cardOf(from)}};
        return record;
    }
    /// "done", or how it was refused; checkOrder() beforehand has to say the same.
    std::string sealing(const RegistrationRecord& record)
    {
        OrderQuestion question{*record.order, record.card.document.number, {}};
        if (!record.companions.empty())
            question.presentHolder = record.companions.front().card.document.number;
        const auto free = ledger_->checkOrder(question);
        const auto sealed = ledger_->seal(record);
        EXPECT_EQ(free.has_value(), sealed.has_value());
        if (sealed) return "done";
        EXPECT_EQ(free.error().code, sealed.error().code);
        return name(sealed.error().code);
    }
    HolderHistory history(int person)
    {
        return ledger_->readHistory(cardOf(person).document.number, localDate(clock_.utc)).value();
    }
    int held(int person) { return history(person).numbersHeld; }

    std::unique_ptr<Ledger> ledger_;
    int visits_{0};
};

TEST_F(NumberRegisterTest, ANumberIsNewOnce)
{
    EXPECT_EQ(sealing(visit(1, 1)), "done");
    EXPECT_EQ(sealing(visit(1, 1)), "duplicate-order");
    EXPECT_EQ(sealing(visit(2, 1)), "duplicate-order");
}

TEST_F(NumberRegisterTest, ASimServesOneNumberWhateverIsOrdered)
{
    EXPECT_EQ(sealing(visit(1, 1)), "done");
    for (const OrderKind kind :
         {OrderKind::NewNumber, OrderKind::Transfer, OrderKind::Reverification}) {
        RegistrationRecord sameSim = visit(2, 2, kind);
        sameSim.order->iccid = orderNumber(1).iccid;
        EXPECT_EQ(sealing(sameSim), "duplicate-order") << name(kind);
    }
}

TEST_F(NumberRegisterTest, ATransferMovesTheNumberToItsNewHolder)
{
    ASSERT_EQ(sealing(visit(1, 1)), "done");
    ASSERT_EQ(sealing(visit(1, 2)), "done");
    EXPECT_EQ(held(1), 2);
    EXPECT_EQ(sealing(transfer(1, 2, 1)), "done");
    EXPECT_EQ(held(1), 1);
    EXPECT_EQ(held(2), 1);
    EXPECT_EQ(sealing(transfer(1, 3, 1)), "wrong-holder"); // it is no longer theirs to give
    EXPECT_EQ(sealing(transfer(2, 1, 1)), "done");         // and back
    EXPECT_EQ(held(1), 2);
    EXPECT_EQ(held(2), 0);
}

TEST_F(NumberRegisterTest, ATransferMayBringANewSim)
{
    ASSERT_EQ(sealing(visit(1, 1)), "done");
    RegistrationRecord newSim = transfer(1, 2, 1);
    newSim.order->iccid = orderNumber(9).iccid;
    EXPECT_EQ(sealing(newSim), "done");
    RegistrationRecord oldSim = visit(3, 3);
    oldSim.order->iccid = orderNumber(1).iccid;
    EXPECT_EQ(sealing(oldSim), "duplicate-order");
}

TEST_F(NumberRegisterTest, ATransferToWhomTheNumberBelongsIsRefused)
{
    ASSERT_EQ(sealing(visit(1, 1)), "done");
    EXPECT_EQ(sealing(transfer(2, 1, 1)), "wrong-holder");
    EXPECT_EQ(held(1), 1);
}

TEST_F(NumberRegisterTest, NobodyTransfersTheNumberOfSomebodyElse)
{
    ASSERT_EQ(sealing(visit(1, 1)), "done");
    EXPECT_EQ(sealing(transfer(2, 3, 1)), "wrong-holder");
    EXPECT_EQ(held(1), 1);
    EXPECT_EQ(held(3), 0);
}

TEST_F(NumberRegisterTest, AHolderVerifiesTheirNumberAgainAndHasNoMoreForIt)
{
    ASSERT_EQ(sealing(visit(1, 1)), "done");
    EXPECT_EQ(sealing(visit(1, 1, OrderKind::Reverification)), "done");
    EXPECT_EQ(sealing(visit(1, 1, OrderKind::Reverification)), "done");
    EXPECT_EQ(held(1), 1);
}

TEST_F(NumberRegisterTest, NobodyVerifiesTheNumberOfSomebodyElse)
{
    ASSERT_EQ(sealing(visit(1, 1)), "done");
    EXPECT_EQ(sealing(visit(2, 1, OrderKind::Reverification)), "wrong-holder");
    ASSERT_EQ(sealing(transfer(1, 2, 1)), "done");
    EXPECT_EQ(sealing(visit(1, 1, OrderKind::Reverification)), "wrong-holder");
    EXPECT_EQ(sealing(visit(2, 1, OrderKind::Reverification)), "done");
}

TEST_F(NumberRegisterTest, ANumberIsVerifiedOnTheSimThatItHas)
{
    ASSERT_EQ(sealing(visit(1, 1)), "done");
    RegistrationRecord otherSim = visit(1, 1, OrderKind::Reverification);
    otherSim.order->iccid = orderNumber(9).iccid;
    EXPECT_EQ(sealing(otherSim), "wrong-holder");
}

TEST_F(NumberRegisterTest, ANumberFromElsewhereCanBeTransferredAndVerifiedAndIsKnownThen)
{
    EXPECT_EQ(sealing(transfer(1, 2, 1)), "done");
    EXPECT_EQ(sealing(visit(3, 2, OrderKind::Reverification)), "done");
    EXPECT_EQ(held(1), 0);
    EXPECT_EQ(held(2), 1);
    EXPECT_EQ(held(3), 1);
    EXPECT_EQ(sealing(visit(4, 1)), "duplicate-order");
    EXPECT_EQ(sealing(visit(4, 2)), "duplicate-order");
    EXPECT_EQ(sealing(visit(4, 2, OrderKind::Reverification)), "wrong-holder");
}

TEST_F(NumberRegisterTest, AskedBeforeThePresentHoldersCardIsReadItSaysWhatIsKnownSoFar)
{
    ASSERT_EQ(sealing(visit(1, 1)), "done");
    SimOrder order = orderNumber(1);
    order.kind = OrderKind::Transfer;
    EXPECT_TRUE(ledger_->checkOrder({order, cardOf(2).document.number, {}}));
    EXPECT_EQ(
        ledger_->checkOrder({order, cardOf(1).document.number, {}}).error().code,
        ErrorCode::WrongHolder);
}

TEST_F(NumberRegisterTest, NobodyHasANumberByAVisitThatDidNotRegister)
{
    for (const Outcome outcome : {Outcome::Refused, Outcome::ManagerNeeded}) {
        RegistrationRecord record = visit(1, 1);
        record.outcome = outcome;
        EXPECT_EQ(sealing(record), "done");
    }
    RegistrationRecord early = visit(1, 1);
    early.order.reset();
    early.outcome = Outcome::Refused;
    ASSERT_TRUE(ledger_->seal(early));
    EXPECT_EQ(held(1), 0);
    EXPECT_EQ(history(1).visitsToday, 3);
    EXPECT_EQ(sealing(visit(2, 1)), "done");
}

TEST_F(NumberRegisterTest, CountsTheVisitsOfOneDayInChina)
{
    clock_.utc = std::chrono::sys_days{2026y / 11 / 21} + 15h + 59min; // 23:59 in China
    ASSERT_EQ(sealing(visit(1, 1)), "done");
    EXPECT_EQ(history(1).visitsToday, 1);
    clock_.utc += 2min; // the next day
    EXPECT_EQ(history(1).visitsToday, 0);
    ASSERT_EQ(sealing(visit(1, 2)), "done");
    ASSERT_EQ(sealing(visit(2, 3)), "done"); // somebody else
    EXPECT_EQ(history(1).visitsToday, 1);
    EXPECT_EQ(held(1), 2);
}

TEST_F(NumberRegisterTest, ADecisionIsNoVisit)
{
    RegistrationRecord waiting = visit(1, 1);
    waiting.outcome = Outcome::ManagerNeeded;
    const auto sealed = ledger_->seal(waiting).value();
    const auto decided = ledger_->decide(
        sealed, waiting, {true, {ReviewReason::DocumentsSeen}}, approverFor("manager"));
    ASSERT_TRUE(decided) << decided.error().detail;
    EXPECT_EQ(history(1), (HolderHistory{1, 1, false}));
}

TEST_F(NumberRegisterTest, KnowsNothingOfSomebodyWhoWasNeverHere)
{
    ASSERT_EQ(sealing(visit(1, 1)), "done");
    EXPECT_EQ(history(2), HolderHistory{});
}

} // namespace
} // namespace countersign
