#include "ledger/audit.h"
#include "ledger/checkpoint.h"
#include "ledger/ledger.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"
#include "ledger/signing_key.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

namespace countersign {
namespace {

using testing::ElementsAre;

TEST_F(LedgerTest, SealsUnderTheNextNumberWithASignedCheckpoint)
{
    const auto ledger = ledgerFor("clerk");
    ASSERT_TRUE(ledger->seal(visitNumber(1)));
    const auto receipt = ledger->seal(visitNumber(2));
    ASSERT_TRUE(receipt) << receipt.error().detail;
    EXPECT_EQ(receipt->entry, EntryNumber{3});
    const auto checkpoint = SignedCheckpoint::parse(receipt->checkpoint).value();
    EXPECT_EQ(checkpoint.checkpoint.size, 3U);
    EXPECT_EQ(checkpoint.checkpoint.origin, identity_.origin);
    EXPECT_TRUE(checkpoint.note.isSignedBy(VerifierKey::parse(identity_.publicKey).value()));
}

TEST_F(LedgerTest, GoesOnAfterTheStoreWasClosed)
{
    sealVisits(1, 2);
    sealVisits(3, 3);
    const auto report = auditStore(store()).value();
    EXPECT_TRUE(report.isGood()) << report.firstWrong->what;
    EXPECT_EQ(report.entries, 4U);
}

TEST_F(LedgerTest, ShowsAnEntryWithoutAPassword)
{
    sealVisits(1, 1);
    const auto reader = LedgerReader::open(store()).value();
    EXPECT_EQ(reader.readSize().value(), 2U);
    const Entry entry = reader.readEntry(EntryNumber{2}).value();
    EXPECT_EQ(entry.stamp.staff, StaffName{"clerk"});
    EXPECT_EQ(entry.stamp.at, clock_.utc);
    EXPECT_EQ(std::get<RegistrationContent>(entry.content).outcome, Outcome::Registered);
    EXPECT_EQ(reader.readEntry(EntryNumber{3}).error().code, ErrorCode::NotFound);
}

TEST_F(LedgerTest, ReadsWhileAnotherConnectionWrites)
{
    const auto ledger = ledgerFor("clerk");
    const auto reader = LedgerReader::open(store()).value();
    ASSERT_TRUE(ledger->seal(visitNumber(1)));
    EXPECT_EQ(reader.readSize().value(), 2U);
    EXPECT_TRUE(auditStore(store())->isGood());
}

TEST_F(LedgerTest, BindsANumberASimAndASessionOnce)
{
    const auto ledger = ledgerFor("clerk");
    ASSERT_TRUE(ledger->seal(visitNumber(1)));
    const auto error = [&](const RegistrationRecord& visit) {
        const auto sealed = ledger->seal(visit);
        return sealed ? ErrorCode::Cancelled : sealed.error().code;
    };
    RegistrationRecord sameNumber = visitNumber(2);
    sameNumber.order->msisdn = orderNumber(1).msisdn;
    EXPECT_EQ(error(sameNumber), ErrorCode::DuplicateOrder);
    RegistrationRecord sameSim = visitNumber(3);
    sameSim.order->iccid = orderNumber(1).iccid;
    EXPECT_EQ(error(sameSim), ErrorCode::DuplicateOrder);
    RegistrationRecord sameSession = visitNumber(4);
    sameSession.session = visitNumber(1).session;
    EXPECT_EQ(error(sameSession), ErrorCode::DuplicateOrder);
    EXPECT_EQ(LedgerReader::open(store())->readSize().value(), 2U);
}

TEST_F(LedgerTest, LeavesTheNumberOfARefusedVisitFree)
{
    const auto ledger = ledgerFor("clerk");
    RegistrationRecord refused = visitNumber(1);
    refused.outcome = Outcome::Refused;
    refused.reasons = {Reason::NotTheHolder};
    ASSERT_TRUE(ledger->seal(refused));
    EXPECT_TRUE(ledger->checkOrder({*refused.order, refused.card.document.number, {}}));
    RegistrationRecord again = visitNumber(2);
    again.order = refused.order;
    EXPECT_TRUE(ledger->seal(again));
}

TEST_F(LedgerTest, FindsTheEntryOfASessionAlsoAfterARestart)
{
    sealVisits(1, 2);
    const auto ledger = ledgerFor("clerk");
    EXPECT_EQ(ledger->findSession(visitNumber(2).session).value(), EntryNumber{3});
    EXPECT_EQ(ledger->findSession(visitNumber(3).session).value(), std::nullopt);
}

TEST_F(LedgerTest, RefusesARecordOfAnotherClerkThanTheOneSignedIn)
{
    const auto ledger = ledgerFor("manager");
    EXPECT_EQ(ledger->seal(visitNumber(1)).error().code, ErrorCode::NotAllowed);
}

TEST_F(LedgerTest, WritesNothingWhenATextIsNotUtf8)
{
    const auto ledger = ledgerFor("clerk");
    RegistrationRecord visit = visitNumber(1);
    visit.camera->name = "\xFF";
    EXPECT_EQ(ledger->seal(visit).error().code, ErrorCode::BadInput);
    visit = visitNumber(1);
    visit.order->tariff = "\xFF";
    EXPECT_EQ(ledger->seal(visit).error().code, ErrorCode::BadInput);
    EXPECT_EQ(LedgerReader::open(store())->readSize().value(), 1U);
}

TEST_F(LedgerTest, RevealsToAManagerAndWritesItDownFirst)
{
    sealVisits(1, 1);
    const auto ledger = ledgerFor("manager");
    const auto opened = ledger->reveal(EntryNumber{2}, RevealReason::QualityCheck);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ(opened->document, visitNumber(1).card.document);
    EXPECT_EQ(opened->order, visitNumber(1).order);

    const Entry written = LedgerReader::open(store())->readEntry(EntryNumber{3}).value();
    EXPECT_EQ(written.stamp.staff, StaffName{"manager"});
    const auto& reveal = std::get<Reveal>(written.content);
    EXPECT_EQ(reveal.of, EntryNumber{2});
    EXPECT_EQ(reveal.reason, RevealReason::QualityCheck);
    EXPECT_THAT(
        reveal.parts,
        ElementsAre(
            VaultPart::Identity,
            VaultPart::CardPortrait,
            VaultPart::Order,
            VaultPart::LiveFaces,
            VaultPart::Trace,
            VaultPart::Salts));
    EXPECT_TRUE(auditStore(store())->isGood());
}

TEST_F(LedgerTest, RevealsTheKindOfTheOrderAndWhoCameAlong)
{
    RegistrationRecord visit = visitNumber(1);
    visit.order->kind = OrderKind::Transfer;
    visit.order->tariff = "Small 19";
    visit.companions = {
        {CompanionRole::Guardian, cardOf(1)}, {CompanionRole::PresentHolder, cardOf(2)}};
    ASSERT_TRUE(ledgerFor("clerk")->seal(visit));
    const auto opened = ledgerFor("manager")->reveal(EntryNumber{2}, RevealReason::QualityCheck);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ(opened->order, visit.order);
    EXPECT_THAT(
        opened->companions,
        ElementsAre(
            PersonalCompanion{CompanionRole::Guardian, cardOf(1).document, cardOf(1).portrait},
            PersonalCompanion{
                CompanionRole::PresentHolder, cardOf(2).document, cardOf(2).portrait}));
    EXPECT_TRUE(auditStore(store())->isGood());
}

TEST_F(LedgerTest, RevealsNothingToAClerk)
{
    sealVisits(1, 1);
    EXPECT_EQ(
        ledgerFor("clerk")->reveal(EntryNumber{2}, RevealReason::QualityCheck).error().code,
        ErrorCode::NotAllowed);
    EXPECT_EQ(LedgerReader::open(store())->readSize().value(), 2U);
}

TEST_F(LedgerTest, RevealsOnlyEntriesThatHoldPersonalData)
{
    const auto ledger = ledgerFor("manager");
    EXPECT_EQ(
        ledger->reveal(EntryNumber{1}, RevealReason::QualityCheck).error().code,
        ErrorCode::NotFound);
    EXPECT_EQ(
        ledger->reveal(EntryNumber{9}, RevealReason::QualityCheck).error().code,
        ErrorCode::NotFound);
}

TEST_F(LedgerTest, DoesNotRevealEvidenceThatWasExchanged)
{
    sealVisits(1, 2);
    tamper("UPDATE vault_part SET sealed = (SELECT sealed FROM vault_part WHERE entry = 3 AND "
           "part = 1) WHERE entry = 2 AND part = 1");
    EXPECT_EQ(
        ledgerFor("manager")->reveal(EntryNumber{2}, RevealReason::QualityCheck).error().code,
        ErrorCode::LedgerBroken);
}

TEST_F(LedgerTest, BuildsNothingUponALogThatWasCutOff)
{
    sealVisits(1, 2);
    tamper("DELETE FROM entry WHERE number = 3");
    Store opened = Store::open(store(), clock_).value();
    auto keys = opened.signIn(StaffName{"clerk"}, SecretBytes::fromText(password));
    const auto ledger = Ledger::open(opened, std::move(*keys), clock_, random_, "test");
    ASSERT_FALSE(ledger);
    EXPECT_EQ(ledger.error().code, ErrorCode::LedgerBroken);
}

TEST_F(LedgerTest, BuildsNothingUponACheckpointOfAnotherKey)
{
    SeededRandom other{9};
    const SigningKey foreign{SigningKey::drawSeed(other)};
    const std::string old = LedgerReader::open(store())->readCheckpoint().value();
    const auto checkpoint = SignedCheckpoint::parse(old)->checkpoint;
    const std::string note = signCheckpoint(checkpoint, foreign).value();
    tamper("UPDATE checkpoint SET note = '" + note + "'");
    Store opened = Store::open(store(), clock_).value();
    auto keys = opened.signIn(StaffName{"clerk"}, SecretBytes::fromText(password));
    EXPECT_EQ(
        Ledger::open(opened, std::move(*keys), clock_, random_, "test").error().code,
        ErrorCode::LedgerBroken);
}

TEST_F(LedgerTest, ItsTablesRefuseToForget)
{
    sealVisits(1, 1);
    ASSERT_TRUE(ledgerFor("manager")->setBlocked(EntryNumber{2}, true));
    close();
    SQLite::Database database{(store() / "ledger.db").string(), SQLite::OPEN_READWRITE};
    for (const char* const statement :
         {"UPDATE entry SET leaf = x'00'",
          "DELETE FROM entry",
          "UPDATE checkpoint SET note = ''",
          "DELETE FROM checkpoint",
          "DELETE FROM tree",
          "UPDATE binding SET salt = x'00'",
          "UPDATE holder_block SET blocked = 0",
          "DELETE FROM holder_block",
          "UPDATE vault_part SET sealed = x'00'",
          "UPDATE vault_record SET wrapped_key = x'00'"})
        EXPECT_THROW(database.exec(statement), SQLite::Exception) << statement;
}

} // namespace
} // namespace countersign
