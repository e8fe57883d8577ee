#include "ledger/audit.h"
#include "ledger/backup.h"
#include "ledger/carrier_key.h"
#include "ledger/epochs.h"
#include "ledger/erasure.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

namespace countersign {
namespace {

using testing::HasSubstr;

class CarrierKeyTest : public LedgerTest {
protected:
    void set(const std::optional<VaultPublicKey>& key)
    {
        const auto changed = setCarrierKey(*ledgerFor("manager"), key);
        ASSERT_TRUE(changed) << changed.error().detail;
        close();
    }
    [[nodiscard]] Result<PersonalRecord>
    opened(std::uint64_t entry, const SecretBytes& secret) const
    {
        return openForCarrier(store(), EntryNumber{entry}, secret);
    }
    [[nodiscard]] Entry entryAt(std::uint64_t number) const
    {
        return LedgerReader::open(store())->readEntry(EntryNumber{number}).value();
    }
    void expectGood() const
    {
        const auto report = auditStore(store(), {.everySignature = true}).value();
        EXPECT_TRUE(report.isGood()) << report.firstWrong->what;
    }
    SeededRandom other_{7};
    VaultKeyPair carrier_ = drawVaultKeys(other_);
};

TEST_F(CarrierKeyTest, OpensWhatWasSealedSinceTheStoreHasIt)
{
    sealVisits(1, 1); // entry 2
    set(carrier_.publicKey);
    sealVisits(2, 2); // entry 4
    set(std::nullopt);
    sealVisits(3, 3); // entry 6
    EXPECT_EQ(opened(2, carrier_.secret).error().code, ErrorCode::KeyUnavailable);
    const auto person = opened(4, carrier_.secret);
    ASSERT_TRUE(person) << person.error().detail;
    EXPECT_EQ(person->document, visitNumber(2).card.document);
    EXPECT_EQ(person->liveFaces, visitNumber(2).face->liveFaces);
    EXPECT_EQ(opened(6, carrier_.secret).error().code, ErrorCode::KeyUnavailable);
    EXPECT_EQ(opened(4, drawVaultKeys(other_).secret).error().code, ErrorCode::KeyUnavailable);
    EXPECT_EQ(opened(3, carrier_.secret).error().code, ErrorCode::NotFound);
    EXPECT_EQ(LedgerReader::open(store())->readSize().value(), 6U) << "it leaves no trace";
    EXPECT_TRUE(ledgerFor("manager")->reveal(EntryNumber{4}, RevealReason::QualityCheck));
    expectGood();
}

TEST_F(CarrierKeyTest, StandsSignedInTheLogAndTheDigestsInTheEntries)
{
    set(carrier_.publicKey);
    sealVisits(1, 1);
    EXPECT_EQ(std::get<CarrierKeyChange>(entryAt(2).content).key, carrier_.publicKey);
    EXPECT_EQ(entryAt(3).wrappedKeys.size(), 2U);
    EXPECT_NE(
        entryAt(3).wrappedKeys.at(Recipient::Manager),
        entryAt(3).wrappedKeys.at(Recipient::Carrier));
}

TEST_F(CarrierKeyTest, IsForAManagerToSet)
{
    EXPECT_EQ(
        setCarrierKey(*ledgerFor("clerk"), carrier_.publicKey).error().code, ErrorCode::NotAllowed);
}

TEST_F(CarrierKeyTest, StaysWhenTheLogGetsAnotherKeyAndWhenItIsCopied)
{
    set(carrier_.publicKey);
    ASSERT_TRUE(rotateLogKey(*ledgerFor("manager")));
    close();
    sealVisits(1, 1); // entry 4, under the new name
    EXPECT_TRUE(opened(4, carrier_.secret));
    const auto copy = folder_.path() / "copy";
    ASSERT_TRUE(makeBackup(*ledgerFor("manager"), copy));
    EXPECT_TRUE(openForCarrier(copy, EntryNumber{4}, carrier_.secret));
    close();
    expectGood();
}

TEST_F(CarrierKeyTest, CanBeThereFromTheBeginning)
{
    const auto folder = folder_.path() / "with carrier";
    NewStore wanted = newStore(folder);
    wanted.carrierKey = carrier_.publicKey;
    ASSERT_TRUE(createStore(wanted, clock_, random_));
    {
        Store made = Store::open(folder, clock_).value();
        auto keys = made.signIn(StaffName{"clerk"}, SecretBytes::fromText(password)).value();
        const auto ledger = Ledger::open(made, std::move(keys), clock_, random_, "test").value();
        ASSERT_TRUE(ledger->seal(visitNumber(1)));
    }
    EXPECT_TRUE(openForCarrier(folder, EntryNumber{2}, carrier_.secret));
    EXPECT_TRUE(auditStore(folder)->isGood());
}

TEST_F(CarrierKeyTest, OpensNothingThatWasErased)
{
    set(carrier_.publicKey);
    sealVisits(1, 1);
    {
        const auto manager = ledgerFor("manager");
        ASSERT_TRUE(erase(
            *manager,
            ErasureGround::AskedByThePerson,
            findAllOf(*manager, EntryNumber{3}).value()));
    }
    close();
    EXPECT_EQ(opened(3, carrier_.secret).error().code, ErrorCode::NotFound);
    const SQLite::Database database{(store() / "ledger.db").string()};
    SQLite::Statement rows{database, "SELECT 1 FROM vault_record"};
    EXPECT_FALSE(rows.executeStep());
    expectGood();
}

TEST_F(CarrierKeyTest, AnAuditMissesAWrappedKeyThatIsGoneChangedOrAdded)
{
    set(carrier_.publicKey);
    sealVisits(1, 1);
    const auto expectWrong = [&](const char* sql, Damage damage) {
        const auto intact = folder_.path() / "intact";
        std::filesystem::remove_all(intact);
        std::filesystem::copy(store(), intact, std::filesystem::copy_options::recursive);
        tamper(sql);
        const auto report = auditStore(store()).value();
        ASSERT_TRUE(report.firstWrong) << sql;
        EXPECT_EQ(report.firstWrong->entry, EntryNumber{3}) << sql;
        EXPECT_EQ(report.firstWrong->damage, damage) << sql;
        std::filesystem::remove_all(store());
        std::filesystem::rename(intact, store());
    };
    expectWrong("DELETE FROM vault_record WHERE recipient = 2", Damage::EvidenceMissing);
    expectWrong(
        "UPDATE vault_record SET wrapped_key = zeroblob(112) WHERE recipient = 2",
        Damage::EvidenceAltered);
    expectWrong(
        "UPDATE vault_record SET wrapped_key = (SELECT v.wrapped_key FROM vault_record AS v"
        " WHERE v.entry = vault_record.entry AND v.recipient = 3 - vault_record.recipient)",
        Damage::EvidenceAltered);
    expectWrong("INSERT INTO vault_record VALUES(3, 3, x'00')", Damage::EvidenceAltered);
    expectGood();
}

TEST(CarrierKeyText, ReadsOnlyWhatItWrote)
{
    SeededRandom random;
    const VaultKeyPair keys = drawVaultKeys(random);
    const std::string text = carrierKeyText(keys.publicKey);
    EXPECT_EQ(carrierKeyFrom(text).value(), keys.publicKey);
    const SecretBytes secret = carrierSecretText(keys.secret);
    const std::string secretText{textOf(secret.view())};
    EXPECT_EQ(textOf(carrierSecretFrom(secretText)->view()), textOf(keys.secret.view()));
    EXPECT_EQ(carrierKeyFrom(secretText).error().code, ErrorCode::BadInput);
    EXPECT_EQ(carrierSecretFrom(text).error().code, ErrorCode::BadInput);
    EXPECT_EQ(carrierKeyFrom(text.substr(0, 40)).error().code, ErrorCode::BadInput);
}

} // namespace
} // namespace countersign
