#include "ledger/audit.h"
#include "ledger/checkpoint.h"
#include "ledger/entry.h"
#include "ledger/ledger_fixture.h"
#include "ledger/merkle_tree.h"
#include "ledger/operator_signature.h"
#include "ledger/signing_key.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <fstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;

constexpr int visits = 6; // entries 2 to 7; entry 1 creates the store

/// A log of several visits, of which every test damages a copy.
class AuditTest : public LedgerTest {
protected:
    void SetUp() override
    {
        LedgerTest::SetUp();
        sealVisits(1, visits);
        fs::copy(store(), intact(), fs::copy_options::recursive);
    }
    [[nodiscard]] fs::path intact() const { return folder_.path() / "intact"; }
    void restore() const
    {
        fs::remove_all(store());
        fs::copy(intact(), store(), fs::copy_options::recursive);
    }
    /// What verify finds after `sql` was done to the intact log.
    AuditFinding findingAfter(const std::string& sql) const
    {
        restore();
        tamper(sql);
        const auto report = auditStore(store());
        EXPECT_TRUE(report) << sql << ": " << report.error().detail;
        EXPECT_TRUE(report && report->firstWrong) << "not noticed: " << sql;
        return report && report->firstWrong ? *report->firstWrong : AuditFinding{};
    }
    void expectDamage(const std::string& sql, std::uint64_t entry, Damage damage) const
    {
        const AuditFinding found = findingAfter(sql);
        EXPECT_EQ(found.entry, EntryNumber{entry}) << sql << ": " << found.what;
        EXPECT_STREQ(name(found.damage), name(damage)) << sql << ": " << found.what;
    }
};

std::string at(std::uint64_t number) { return std::to_string(number); }

TEST_F(AuditTest, FindsAnIntactLogGood)
{
    std::uint64_t told = 0;
    const auto report = auditStore(
        store(),
        {.publicKey = VerifierKey::parse(identity_.publicKey).value(), .everySignature = true},
        [&](std::uint64_t done, std::uint64_t) { told = done; });
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_TRUE(report->isGood()) << report->firstWrong->what;
    EXPECT_EQ(report->entries, visits + 1U);
    EXPECT_EQ(report->sealedParts, 6U * visits);
    EXPECT_EQ(report->origin, identity_.origin);
    EXPECT_EQ(report->publicKey, identity_.publicKey);
    EXPECT_FALSE(report->isOwnKey);
    EXPECT_EQ(told, visits + 1U);
}

TEST_F(AuditTest, NamesEveryEntryThatWasDeletedChangedOrReplaced)
{
    for (std::uint64_t n = 1; n <= visits; ++n)
        expectDamage("DELETE FROM entry WHERE number = " + at(n), n, Damage::EntryMissing);
    expectDamage("DELETE FROM entry WHERE number = 7", 7, Damage::LogCutOff);
    for (std::uint64_t n = 1; n <= visits + 1; ++n) {
        expectDamage(
            "UPDATE entry SET body = CAST(substr(body, 1, length(body) - 1) || x'00' AS BLOB) "
            "WHERE number = " +
                at(n),
            n,
            Damage::EntryAltered);
        expectDamage(
            "UPDATE entry SET leaf = zeroblob(32) WHERE number = " + at(n),
            n,
            Damage::EntryAltered);
    }
    expectDamage(
        "UPDATE entry SET body = (SELECT body FROM entry WHERE number = 4) WHERE number = 3",
        3,
        Damage::EntryAltered);
}

TEST_F(AuditTest, NoticesEntriesThatChangedPlaces)
{
    expectDamage(
        "UPDATE entry SET number = 100 WHERE number = 3;"
        "UPDATE entry SET number = 3 WHERE number = 4;"
        "UPDATE entry SET number = 4 WHERE number = 100",
        3,
        Damage::EntryAltered);
}

TEST_F(AuditTest, NamesEveryCheckpointThatWasDeletedOrChanged)
{
    for (std::uint64_t n = 1; n <= visits + 1; ++n) {
        expectDamage("DELETE FROM checkpoint WHERE size = " + at(n), n, Damage::CheckpointMissing);
        expectDamage(
            "UPDATE checkpoint SET note = replace(note, char(10) || '" + at(n) +
                "' || char(10), char(10) || '9' || char(10)) WHERE size = " + at(n),
            n,
            Damage::CheckpointAltered);
    }
}

TEST_F(AuditTest, NoticesASignatureThatWasChangedAnywhereInTheLog)
{
    // The next entry holds the digest of the note; behind the last one stands its own signature.
    const auto changed = [](std::uint64_t n) {
        return "UPDATE checkpoint SET note = substr(note, 1, length(note) - 12) || 'AAAAAAA' || "
               "substr(note, length(note) - 4) WHERE size = " +
               at(n);
    };
    for (std::uint64_t n = 1; n <= visits; ++n)
        expectDamage(changed(n), n + 1, Damage::LinkBroken);
    expectDamage(changed(visits + 1), visits + 1, Damage::SignatureWrong);
}

TEST_F(AuditTest, NoticesALogThatWasCutOffAtItsEnd)
{
    const std::string rest = at(visits + 1);
    expectDamage("DELETE FROM entry WHERE number >= 5", 5, Damage::LogCutOff);
    expectDamage(
        "DELETE FROM entry WHERE number = " + rest + ";DELETE FROM checkpoint WHERE size = " + rest,
        visits + 1,
        Damage::LogCutOff);
    expectDamage(
        "DELETE FROM entry WHERE number >= 5;DELETE FROM checkpoint WHERE size >= 5;"
        "DELETE FROM vault_part WHERE entry >= 5;DELETE FROM vault_record WHERE entry >= 5;"
        "DELETE FROM binding WHERE entry >= 5",
        5,
        Damage::LogCutOff); // the tree state still knows
    expectDamage("DELETE FROM entry", 1, Damage::LogCutOff);
}

TEST_F(AuditTest, NoticesEvidenceThatWasDeletedChangedExchangedOrAdded)
{
    for (std::uint64_t n = 2; n <= visits + 1; ++n) {
        const std::string row = " WHERE entry = " + at(n);
        expectDamage("DELETE FROM vault_record" + row, n, Damage::EvidenceMissing);
        expectDamage(
            "UPDATE vault_record SET wrapped_key = zeroblob(112)" + row,
            n,
            Damage::EvidenceAltered);
        for (int part = 1; part <= 6; ++part) {
            const std::string one = row + " AND part = " + std::to_string(part);
            expectDamage("DELETE FROM vault_part" + one, n, Damage::EvidenceMissing);
            expectDamage(
                "UPDATE vault_part SET sealed = zeroblob(40)" + one, n, Damage::EvidenceAltered);
        }
    }
    expectDamage(
        "UPDATE vault_part SET entry = 100 WHERE entry = 3;"
        "UPDATE vault_part SET entry = 3 WHERE entry = 4;"
        "UPDATE vault_part SET entry = 4 WHERE entry = 100",
        3,
        Damage::EvidenceAltered);
    expectDamage("INSERT INTO vault_part VALUES(3, 9, x'00')", 3, Damage::EvidenceAltered);
    expectDamage("INSERT INTO vault_part VALUES(99, 1, x'00')", 8, Damage::LogCutOff);
    expectDamage("INSERT INTO vault_record VALUES(1, 1, x'00')", 1, Damage::EvidenceAltered);
}

TEST_F(AuditTest, NoticesBindingsThatWereDeletedChangedOrAdded)
{
    for (std::uint64_t n = 2; n <= visits + 1; ++n) {
        const std::string row = " WHERE entry = " + at(n);
        expectDamage("DELETE FROM binding" + row, n, Damage::BindingAltered);
        for (const char* const column :
             {"session", "holder_tag", "msisdn_tag", "iccid_tag", "salt"})
            expectDamage(
                std::string{"UPDATE binding SET "} + column + " = x'00'" + row,
                n,
                Damage::BindingAltered);
        expectDamage("UPDATE binding SET msisdn_tag = NULL" + row, n, Damage::BindingAltered);
        expectDamage(
            "UPDATE binding SET holder_tag = randomblob(32)" + row, n, Damage::BindingAltered);
        for (const char* const kind : {"2", "3", "9", "-1"}) // others, and none at all
            expectDamage(
                std::string{"UPDATE binding SET kind = "} + kind + row, n, Damage::BindingAltered);
        expectDamage("UPDATE binding SET decides = 1" + row, n, Damage::BindingAltered);
    }
    expectDamage(
        "INSERT INTO binding VALUES(1, x'01', NULL, 1, x'02', NULL, NULL, x'00')",
        1,
        Damage::BindingAltered);
}

TEST_F(AuditTest, NoticesBindingsOfDecisionsThatWereDeletedOrChanged)
{
    restore();
    RegistrationRecord waiting = visitNumber(visits + 1);
    waiting.outcome = Outcome::ManagerNeeded;
    {
        const auto clerk = ledgerFor("clerk");
        const auto sealed = clerk->seal(waiting).value(); // entry 8
        const auto decided = clerk->decide(
            sealed, waiting, {true, {ReviewReason::DocumentsSeen}}, approverFor("manager"));
        ASSERT_TRUE(decided) << decided.error().detail;
    }
    close();
    ASSERT_TRUE(auditStore(store())->isGood());
    fs::remove_all(intact());
    fs::copy(store(), intact(), fs::copy_options::recursive);
    for (const char* const change :
         {"decides = NULL, session = randomblob(16)",
          "decides = 7",
          "kind = 3",
          "holder_tag = randomblob(32)",
          "msisdn_tag = NULL",
          "iccid_tag = randomblob(32)",
          "session = randomblob(16)"})
        expectDamage(
            std::string{"UPDATE binding SET "} + change + " WHERE entry = 9",
            9,
            Damage::BindingAltered);
    expectDamage("DELETE FROM binding WHERE entry = 9", 9, Damage::BindingAltered);
}

TEST_F(AuditTest, NoticesBlocksThatWereDeletedChangedOrAdded)
{
    restore();
    ASSERT_TRUE(ledgerFor("manager")->setBlocked(EntryNumber{3}, true)); // entry 8
    close();
    ASSERT_TRUE(auditStore(store())->isGood());
    fs::remove_all(intact());
    fs::copy(store(), intact(), fs::copy_options::recursive);
    for (const char* const change :
         {"UPDATE holder_block SET blocked = 0",
          "UPDATE holder_block SET blocked = 2",
          "UPDATE holder_block SET of = 4",
          "DELETE FROM holder_block"})
        expectDamage(change, 8, Damage::BlockAltered);
    expectDamage("INSERT INTO holder_block VALUES(2, 3, 0)", 2, Damage::BlockAltered);
    expectDamage("INSERT INTO holder_block VALUES(9, 3, 0)", 9, Damage::LogCutOff);
}

TEST_F(AuditTest, NoticesATreeStateThatIsNotTheLogs)
{
    expectDamage("UPDATE tree SET hashes = zeroblob(96)", 7, Damage::CheckpointAltered);
    expectDamage("UPDATE tree SET size = 6", 7, Damage::CheckpointAltered);
    expectDamage("DELETE FROM tree", 7, Damage::CheckpointAltered);
}

TEST_F(AuditTest, RefusesAnotherPublicKeyThanTheOneKeptElsewhere)
{
    SeededRandom other{9};
    const VerifierKey foreign{
        identity_.origin, SigningKey{SigningKey::drawSeed(other)}.publicKey()};
    const auto report = auditStore(store(), {.publicKey = foreign}).value();
    ASSERT_TRUE(report.firstWrong);
    EXPECT_EQ(report.firstWrong->entry, EntryNumber{1});
    EXPECT_STREQ(name(report.firstWrong->damage), "signature-wrong");
}

TEST_F(AuditTest, ReportsATableThatIsGone)
{
    const AuditFinding found = findingAfter("DROP TABLE binding");
    EXPECT_STREQ(name(found.damage), "unreadable");
}

TEST_F(AuditTest, ReportsADamagedFileInsteadOfCrashing)
{
    const auto size = fs::file_size(store() / "ledger.db");
    for (std::uintmax_t page = 0; page * 4096 < size; ++page) {
        restore();
        {
            std::fstream file{
                store() / "ledger.db", std::ios::in | std::ios::out | std::ios::binary};
            file.seekp(static_cast<std::streamoff>(page == 0 ? 100 : page * 4096));
            file << std::string(64, '\xA5');
        }
        const auto report = auditStore(store());
        ASSERT_TRUE(report) << "page " << page << ": " << report.error().detail;
        // A page of an index that no query reads may be damaged without consequence.
        if (report->isGood()) continue;
        EXPECT_FALSE(report->firstWrong->what.empty());
    }
}

/// Somebody who has everything but the signing key rewrites an entry and all that follows from it.
TEST_F(AuditTest, NamesTheEntryFromWhichALogWasRewrittenWithoutTheKey)
{
    SeededRandom other{9};
    const SigningKey foreign{SigningKey::drawSeed(other)};
    SQLite::Database database{(store() / "ledger.db").string(), SQLite::OPEN_READWRITE};
    for (const char* const trigger :
         {"entry_no_UPDATE", "checkpoint_no_UPDATE", "entry_no_DELETE", "checkpoint_no_DELETE"})
        database.exec(std::string{"DROP TRIGGER "} + trigger);
    CompactRange tree;
    Digest leaf{};
    std::string note;
    std::string signatureBefore;
    for (std::uint64_t n = 1; n <= visits + 1; ++n) {
        SQLite::Statement row{
            database, "SELECT body, signature FROM entry WHERE number = " + at(n)};
        row.executeStep();
        const auto* first = static_cast<const std::byte*>(row.getColumn(0).getBlob());
        Entry entry =
            Entry::decode({first, static_cast<std::size_t>(row.getColumn(0).getBytes())}).value();
        const std::string signature{row.getColumn(1).getString()};
        row.reset();
        if (n == 4) std::get<RegistrationContent>(entry.content).outcome = Outcome::Refused;
        if (n > 1) entry.previousLeaf = leaf;
        if (n > 4) entry.previousSeal = sealDigest(note, bytesOf(signatureBefore));
        signatureBefore = signature;
        const Bytes body = entry.encode();
        leaf = leafHash(body);
        tree.append(leaf);
        SQLite::Statement update{
            database, "UPDATE entry SET body = ?, leaf = ? WHERE number = " + at(n)};
        update.bind(1, body.data(), static_cast<int>(body.size()));
        update.bind(2, leaf.data(), static_cast<int>(leaf.size()));
        update.exec();
        if (n < 4) continue;
        note = signCheckpoint({identity_.origin, n, tree.root()}, foreign).value();
        SQLite::Statement sign{database, "UPDATE checkpoint SET note = ? WHERE size = " + at(n)};
        sign.bind(1, note);
        sign.exec();
    }
    Bytes hashes;
    for (const Digest& hash : tree.hashes())
        hashes.insert(hashes.end(), hash.begin(), hash.end());
    SQLite::Statement update{database, "UPDATE tree SET hashes = ?"};
    update.bind(1, hashes.data(), static_cast<int>(hashes.size()));
    update.exec();

    const auto report = auditStore(store()).value();
    ASSERT_TRUE(report.firstWrong);
    EXPECT_EQ(report.firstWrong->entry, EntryNumber{4}) << report.firstWrong->what;
    EXPECT_STREQ(name(report.firstWrong->damage), "signature-wrong");
    EXPECT_EQ(report.entries, 3U);
}

} // namespace
} // namespace countersign
