#include "ledger/audit.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"

namespace countersign {
namespace {

const ReviewDecision approved{true, {ReviewReason::FaceComparedByEye, ReviewReason::DocumentsSeen}};
const ReviewDecision refused{false, {ReviewReason::NotConvinced}};

/// A visit that waits for a manager, with the clerk's ledger that it lies in.
class DecisionTest : public LedgerTest {
protected:
    void SetUp() override
    {
        LedgerTest::SetUp();
        ledger_ = ledgerFor("clerk");
        waiting_ = visitNumber(1);
        waiting_.outcome = Outcome::ManagerNeeded;
        waiting_.reasons = {Reason::MatchDoubtful};
        sealed_ = ledger_->seal(waiting_).value();
    }
    void TearDown() override { ledger_.reset(); }

    ErrorCode errorOf(const ReviewDecision& decision, const Approver& approver)
    {
        const auto decided = ledger_->decide(sealed_, waiting_, decision, approver);
        EXPECT_FALSE(decided);
        return decided ? ErrorCode::Cancelled : decided.error().code;
    }
    /// What errorOf() gives for a good decision about something that is not this visit.
    ErrorCode errorAbout(const SealReceipt& of, const RegistrationRecord& record)
    {
        const auto decided = ledger_->decide(of, record, approved, approverFor("manager"));
        EXPECT_FALSE(decided);
        return decided ? ErrorCode::Cancelled : decided.error().code;
    }
    bool isFree(int n)
    {
        return ledger_->checkOrder({orderNumber(n), cardOf(1).document.number, {}}).has_value();
    }
    [[nodiscard]] std::uint64_t entries() const
    {
        return LedgerReader::open(store())->readSize().value();
    }

    std::unique_ptr<Ledger> ledger_;
    RegistrationRecord waiting_ = visitNumber(1);
    SealReceipt sealed_;
};

TEST_F(DecisionTest, OfAManagerRegistersTheNumberAndIsSignedByThem)
{
    EXPECT_TRUE(isFree(1));
    const auto decided = ledger_->decide(sealed_, waiting_, approved, approverFor("manager"));
    ASSERT_TRUE(decided) << decided.error().detail;
    EXPECT_EQ(decided->entry, EntryNumber{3});
    EXPECT_FALSE(isFree(1));
    const Entry entry = LedgerReader::open(store())->readEntry(EntryNumber{3}).value();
    EXPECT_EQ(entry.stamp.staff, StaffName{"manager"});
    const auto& content = std::get<DecisionContent>(entry.content);
    EXPECT_EQ(content.of, sealed_.entry);
    EXPECT_EQ(content.decision, approved);
    const auto report = auditStore(store()).value();
    EXPECT_TRUE(report.isGood()) << report.firstWrong->what;
    EXPECT_EQ(
        ledger_->readHistory(waiting_.card.document.number, localDate(clock_.utc))->numbersHeld, 1);
}

TEST_F(DecisionTest, TakesTheVisitOutOfThoseThatWait)
{
    EXPECT_EQ(ledger_->countWaiting().value(), 1);
    ASSERT_TRUE(ledger_->seal(visitNumber(2))); // registered: waits for nobody
    RegistrationRecord another = visitNumber(3);
    another.outcome = Outcome::ManagerNeeded;
    another.reasons = {Reason::ConsentDeclined};
    ASSERT_TRUE(ledger_->seal(another));
    EXPECT_EQ(ledger_->countWaiting().value(), 2);
    ASSERT_TRUE(ledger_->decide(sealed_, waiting_, refused, approverFor("manager")));
    EXPECT_EQ(ledger_->countWaiting().value(), 1);
}

TEST_F(DecisionTest, AgainstARegistrationLeavesTheNumberFree)
{
    ASSERT_TRUE(ledger_->decide(sealed_, waiting_, refused, approverFor("manager")));
    EXPECT_TRUE(isFree(1));
    EXPECT_TRUE(auditStore(store())->isGood());
    RegistrationRecord again = visitNumber(2);
    again.order = waiting_.order;
    EXPECT_TRUE(ledger_->seal(again));
}

TEST_F(DecisionTest, IsNoClerks)
{
    EXPECT_EQ(errorOf(approved, approverFor("clerk")), ErrorCode::NotAllowed);
    EXPECT_EQ(entries(), 2U);
}

TEST_F(DecisionTest, IsNotThatOfTheManagerWhoRegistersTheCustomer)
{
    const auto manager = ledgerFor("manager");
    waiting_ = visitNumber(2);
    waiting_.outcome = Outcome::ManagerNeeded;
    waiting_.clerk = StaffName{"manager"};
    sealed_ = manager->seal(waiting_).value();
    EXPECT_EQ(errorOf(approved, approverFor("manager")), ErrorCode::NotAllowed);
    EXPECT_EQ(entries(), 3U);
}

TEST_F(DecisionTest, IsNotThatOfAnotherStoresManager)
{
    SeededRandom other{9};
    const auto elsewhere = folder_.path() / "elsewhere";
    ASSERT_TRUE(createStore(newStore(elsewhere), clock_, other));
    const Store foreign = Store::open(elsewhere, clock_).value();
    auto keys = foreign.signIn(StaffName{"manager"}, SecretBytes::fromText(password));
    EXPECT_EQ(errorOf(approved, UnlockedApprover{std::move(*keys)}), ErrorCode::NotAllowed);
    EXPECT_EQ(entries(), 2U);
}

TEST_F(DecisionTest, IsNotThatOfSomebodyWhoOnlySaysSo)
{
    struct Claim final : Approver {
        [[nodiscard]] StaffMember member() const override
        {
            return {StaffName{"manager"}, Role::Manager};
        }
    };
    EXPECT_EQ(errorOf(approved, Claim{}), ErrorCode::NotAllowed);
}

TEST_F(DecisionTest, IsMadeOnce)
{
    ASSERT_TRUE(ledger_->decide(sealed_, waiting_, refused, approverFor("manager")));
    EXPECT_EQ(errorOf(approved, approverFor("manager")), ErrorCode::NotAllowed);
    EXPECT_EQ(entries(), 3U);
    EXPECT_TRUE(isFree(1));
}

TEST_F(DecisionTest, IsAboutTheVisitOfItsEntry)
{
    RegistrationRecord other = visitNumber(2);
    other.outcome = Outcome::ManagerNeeded;
    const SealReceipt otherSealed = ledger_->seal(other).value();
    EXPECT_EQ(errorAbout(otherSealed, waiting_), ErrorCode::NotFound);
    EXPECT_EQ(errorAbout({otherSealed.entry, sealed_.leaf, {}}, other), ErrorCode::NotFound);
    EXPECT_EQ(errorAbout({EntryNumber{9}, sealed_.leaf, {}}, waiting_), ErrorCode::NotFound);
    RegistrationRecord otherHolder = waiting_;
    otherHolder.card = cardOf(5);
    EXPECT_EQ(errorAbout(sealed_, otherHolder), ErrorCode::NotFound);
    EXPECT_EQ(entries(), 3U);
}

TEST_F(DecisionTest, IsNotAboutAVisitThatDoesNotWait)
{
    const RegistrationRecord registered = visitNumber(2);
    const SealReceipt receipt = ledger_->seal(registered).value();
    EXPECT_EQ(errorAbout(receipt, registered), ErrorCode::BadInput);
    RegistrationRecord pretending = registered;
    pretending.outcome = Outcome::ManagerNeeded;
    EXPECT_EQ(errorAbout(receipt, pretending), ErrorCode::NotFound);
}

TEST_F(DecisionTest, DoesNotRegisterANumberThatWasTakenMeanwhile)
{
    RegistrationRecord faster = visitNumber(2);
    faster.card = cardOf(2);
    faster.order->msisdn = waiting_.order->msisdn;
    ASSERT_TRUE(ledger_->seal(faster));
    EXPECT_EQ(errorOf(approved, approverFor("manager")), ErrorCode::DuplicateOrder);
    EXPECT_EQ(entries(), 3U);
    EXPECT_TRUE(ledger_->decide(sealed_, waiting_, refused, approverFor("manager")));
}

TEST_F(DecisionTest, MovesANumberThatIsTransferred)
{
    waiting_ = visitNumber(3);
    waiting_.card = cardOf(3);
    waiting_.order->kind = OrderKind::Transfer;
    waiting_.companions = {{CompanionRole::PresentHolder, cardOf(4)}};
    waiting_.outcome = Outcome::ManagerNeeded;
    waiting_.reasons = {Reason::TransferNeedsManager};
    RegistrationRecord before = visitNumber(2);
    before.card = cardOf(4);
    before.order = orderNumber(3);
    ASSERT_TRUE(ledger_->seal(before));
    sealed_ = ledger_->seal(waiting_).value();
    const auto held = [&](int person) {
        return ledger_->readHistory(cardOf(person).document.number, localDate(clock_.utc))
            ->numbersHeld;
    };
    EXPECT_EQ(held(4), 1);
    const auto decided = ledger_->decide(
        sealed_, waiting_, {true, {ReviewReason::TransferConfirmed}}, approverFor("manager"));
    ASSERT_TRUE(decided) << decided.error().detail;
    EXPECT_EQ(held(4), 0);
    EXPECT_EQ(held(3), 1);
}

} // namespace
} // namespace countersign
