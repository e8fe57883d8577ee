#include "ledger/audit.h"
#include "ledger/erasure.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"
#include "ledger/opened_record.h"
#include "ledger/person_access.h"

#include <gmock/gmock.h>

#include <fstream>

namespace countersign {
namespace {

using testing::HasSubstr;

const ReviewDecision approved{true, {ReviewReason::DocumentsSeen}};
const ReviewDecision refused{false, {ReviewReason::NotConvinced}};
const DecisionNote note{"样本备注", "passport", "", "样本乙, neighbour"};
constexpr EntryNumber visitEntry{2};

/// A visit that waits, sealed in an earlier session of the program by the clerk.
class WaitingDecisionTest : public LedgerTest {
protected:
    void SetUp() override
    {
        LedgerTest::SetUp();
        waiting_ = visitNumber(1);
        waiting_.outcome = Outcome::ManagerNeeded;
        waiting_.reasons = {Reason::MatchDoubtful};
        waiting_.order->tariff = "Small 19";
        waiting_.times = {{VisitStep::Card, std::chrono::milliseconds{1200}}};
        ASSERT_TRUE(ledgerFor("clerk")->seal(waiting_));
        close();
        manager_ = ledgerFor("manager");
    }
    void TearDown() override { manager_.reset(); }

    /// The record as the office gets it: opened, which is entry 3.
    RegistrationRecord opened()
    {
        auto person = manager_->reveal(visitEntry, RevealReason::Review);
        EXPECT_TRUE(person) << person.error().detail;
        const Entry entry = LedgerReader::open(store())->readEntry(visitEntry).value();
        return recordOf(entry, std::move(*person));
    }
    ErrorCode
    errorAbout(const RegistrationRecord& record, const ReviewDecision& decision = approved)
    {
        const auto decided = manager_->decideWaiting(visitEntry, record, decision);
        EXPECT_FALSE(decided);
        return decided ? ErrorCode::Cancelled : decided.error().code;
    }
    void expectGood() const
    {
        const auto report = auditStore(store(), {.everySignature = true}).value();
        EXPECT_TRUE(report.isGood()) << report.firstWrong->what;
    }

    RegistrationRecord waiting_ = visitNumber(1);
    std::unique_ptr<Ledger> manager_;
};

TEST_F(WaitingDecisionTest, TheRecordIsJoinedAgainFromEntryAndVault)
{
    const RegistrationRecord record = opened();
    EXPECT_EQ(record.session, waiting_.session);
    EXPECT_EQ(record.outcome, waiting_.outcome);
    EXPECT_EQ(record.reasons, waiting_.reasons);
    EXPECT_EQ(record.clerk, waiting_.clerk);
    EXPECT_EQ(record.card, waiting_.card);
    EXPECT_EQ(record.order, waiting_.order);
    EXPECT_EQ(record.consent, waiting_.consent);
    EXPECT_EQ(record.camera, waiting_.camera);
    EXPECT_EQ(record.policyVersion, waiting_.policyVersion);
    EXPECT_EQ(record.times, waiting_.times);
    ASSERT_TRUE(record.face);
    EXPECT_EQ(record.face->liveness, waiting_.face->liveness);
    EXPECT_EQ(record.face->liveFaces, waiting_.face->liveFaces);
    EXPECT_EQ(record.face->trace, waiting_.face->trace);
    EXPECT_DOUBLE_EQ(record.face->match.similarity, waiting_.face->match.similarity);
}

TEST_F(WaitingDecisionTest, IsSignedByWhoIsSignedInAndRegistersTheNumber)
{
    EXPECT_EQ(manager_->countWaiting().value(), 1);
    const auto decided = manager_->decideWaiting(visitEntry, opened(), approved);
    ASSERT_TRUE(decided) << decided.error().detail;
    EXPECT_EQ(manager_->countWaiting().value(), 0);
    const Entry entry = LedgerReader::open(store())->readEntry(decided->entry).value();
    EXPECT_EQ(entry.stamp.staff, StaffName{"manager"});
    EXPECT_EQ(std::get<DecisionContent>(entry.content).of, visitEntry);
    EXPECT_TRUE(entry.parts.empty()) << "nothing was noted";
    EXPECT_FALSE(manager_->checkOrder({orderNumber(1), cardOf(1).document.number, {}}));
    EXPECT_EQ(errorAbout(waiting_), ErrorCode::NotAllowed) << "decided once";
    expectGood();
}

TEST_F(WaitingDecisionTest, IsAboutExactlyTheVisitThatWasSealed)
{
    const RegistrationRecord record = opened();
    RegistrationRecord other = record;
    other.session = visitNumber(2).session;
    EXPECT_EQ(errorAbout(other), ErrorCode::NotFound);
    other = record;
    other.order = orderNumber(7);
    EXPECT_EQ(errorAbout(other), ErrorCode::NotFound) << "another number";
    other = record;
    other.card.document = cardOf(3).document;
    EXPECT_EQ(errorAbout(other), ErrorCode::NotFound) << "another holder";
    other = record;
    other.clerk = StaffName{"somebody"};
    EXPECT_EQ(errorAbout(other), ErrorCode::NotFound) << "another clerk";
    other = record;
    other.reasons = {Reason::ConsentDeclined};
    EXPECT_EQ(errorAbout(other), ErrorCode::NotFound) << "other reasons";
    EXPECT_EQ(
        manager_->decideWaiting(EntryNumber{1}, record, approved).error().code,
        ErrorCode::NotFound);
    EXPECT_EQ(
        manager_->decideWaiting(EntryNumber{9}, record, approved).error().code,
        ErrorCode::NotFound);
    EXPECT_EQ(LedgerReader::open(store())->readSize().value(), 3U);
}

TEST_F(WaitingDecisionTest, IsNotAboutAVisitThatDoesNotWait)
{
    manager_.reset();
    ASSERT_TRUE(ledgerFor("clerk")->seal(visitNumber(2))); // entry 3: registered
    manager_ = ledgerFor("manager");
    RegistrationRecord pretending = visitNumber(2);
    pretending.outcome = Outcome::ManagerNeeded;
    EXPECT_EQ(
        manager_->decideWaiting(EntryNumber{3}, pretending, approved).error().code,
        ErrorCode::NotFound);
}

TEST_F(WaitingDecisionTest, IsNeitherAClerksNorTheRegistrarsOwn)
{
    const RegistrationRecord record = opened();
    EXPECT_EQ(
        ledgerFor("clerk")->decideWaiting(visitEntry, record, approved).error().code,
        ErrorCode::NotAllowed);
    RegistrationRecord own = visitNumber(2);
    own.clerk = StaffName{"manager"};
    own.outcome = Outcome::ManagerNeeded;
    const EntryNumber entry = manager_->seal(own)->entry;
    EXPECT_EQ(manager_->decideWaiting(entry, own, refused).error().code, ErrorCode::NotAllowed);
    own.clerk = StaffName{"clerk"}; // and saying that it was somebody else does not help
    EXPECT_EQ(manager_->decideWaiting(entry, own, refused).error().code, ErrorCode::NotFound);
}

TEST_F(WaitingDecisionTest, LeavesNothingToDecideOnceThePersonIsErased)
{
    const RegistrationRecord record = opened();
    ASSERT_TRUE(erase(
        *manager_, ErasureGround::AskedByThePerson, findAllOf(*manager_, visitEntry).value()));
    EXPECT_EQ(errorAbout(record), ErrorCode::NotFound);
}

TEST_F(WaitingDecisionTest, KeepsTheNoteSealed)
{
    const auto decided = manager_->decideWaiting(visitEntry, opened(), approved, note);
    ASSERT_TRUE(decided) << decided.error().detail;
    const Entry entry = LedgerReader::open(store())->readEntry(decided->entry).value();
    EXPECT_EQ(entry.parts.size(), 1U);
    EXPECT_TRUE(entry.parts.contains(VaultPart::Note));
    EXPECT_EQ(textOf(entry.encode()).find("passport"), std::string::npos);
    const auto shown = manager_->revealNote(decided->entry, RevealReason::Complaint);
    ASSERT_TRUE(shown) << shown.error().detail;
    EXPECT_EQ(*shown, note);
    const Entry reveal =
        LedgerReader::open(store())->readEntry(EntryNumber{decided->entry.value() + 1}).value();
    EXPECT_EQ(std::get<Reveal>(reveal.content).reason, RevealReason::Complaint);
    EXPECT_EQ(
        manager_->reveal(decided->entry, RevealReason::Complaint).error().code,
        ErrorCode::NotFound);
    EXPECT_EQ(
        manager_->revealNote(visitEntry, RevealReason::Complaint).error().code,
        ErrorCode::NotFound);
    expectGood();
}

TEST_F(WaitingDecisionTest, TakesANoteAtTheCounterAsWell)
{
    manager_.reset();
    const auto clerk = ledgerFor("clerk");
    RegistrationRecord visit = visitNumber(2);
    visit.card = cardOf(2);
    visit.outcome = Outcome::ManagerNeeded;
    const SealReceipt sealed = clerk->seal(visit).value();
    const auto decided = clerk->decide(sealed, visit, refused, approverFor("manager"), note);
    ASSERT_TRUE(decided) << decided.error().detail;
    EXPECT_EQ(ledgerFor("manager")->revealNote(decided->entry, RevealReason::Review).value(), note);
}

TEST_F(WaitingDecisionTest, RefusesANoteThatIsNotText)
{
    EXPECT_EQ(
        manager_->decideWaiting(visitEntry, opened(), refused, {"\xFF", {}, {}, {}}).error().code,
        ErrorCode::BadInput);
    EXPECT_EQ(manager_->countWaiting().value(), 1);
}

TEST_F(WaitingDecisionTest, ErasesTheNoteWithThePerson)
{
    const auto decided = manager_->decideWaiting(visitEntry, opened(), refused, note).value();
    const auto all = findAllOf(*manager_, visitEntry).value();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[1], (ErasedParts{decided.entry, {VaultPart::Note}, true}));
    EXPECT_EQ(
        erase(
            *manager_, ErasureGround::AskedByThePerson, {{decided.entry, {VaultPart::Note}, false}})
            .error()
            .code,
        ErrorCode::BadInput)
        << "only with whose it was";
    ASSERT_TRUE(erase(*manager_, ErasureGround::AskedByThePerson, all));
    EXPECT_EQ(
        manager_->revealNote(decided.entry, RevealReason::Complaint).error().code,
        ErrorCode::NotFound);
    expectGood();
}

TEST_F(WaitingDecisionTest, AnAuditFindsANoteThatIsGoneOrChanged)
{
    ASSERT_TRUE(manager_->decideWaiting(visitEntry, opened(), refused, note)); // entry 4
    manager_.reset();
    close();
    tamper("UPDATE vault_part SET sealed = zeroblob(length(sealed)) WHERE part = 8");
    EXPECT_EQ(auditStore(store())->firstWrong->damage, Damage::EvidenceAltered);
    tamper("DELETE FROM vault_part WHERE part = 8");
    const auto report = auditStore(store()).value();
    EXPECT_EQ(report.firstWrong->entry, EntryNumber{4});
    EXPECT_EQ(report.firstWrong->damage, Damage::EvidenceMissing);
    EXPECT_THAT(report.firstWrong->what, HasSubstr("note"));
}

TEST_F(WaitingDecisionTest, GivesTheNoteToThePersonWhoAsks)
{
    ASSERT_TRUE(manager_->decideWaiting(visitEntry, opened(), refused, note));
    const auto folder = folder_.path() / "access";
    ASSERT_TRUE(readForPerson(*manager_, visitEntry, folder));
    std::ifstream file{folder / "what-we-hold.json"};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    EXPECT_THAT(text, HasSubstr("样本备注"));
    EXPECT_THAT(text, HasSubstr("passport"));
}

} // namespace
} // namespace countersign
