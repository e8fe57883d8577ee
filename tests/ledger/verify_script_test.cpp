#include "support/child_process.h"

#include "ledger/accounts.h"
#include "ledger/audit.h"
#include "ledger/carrier_key.h"
#include "ledger/day_closing.h"
#include "ledger/epochs.h"
#include "ledger/erasure.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"
#include "ledger/log_export.h"
#include "ledger/log_pen_detail.h"
#include "ledger/log_proof.h"

#include <gmock/gmock.h>

#include <fstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// docs/verify_log.py knows only docs/ledger-format.md, and has to come to the program's verdicts.
class VerifyScript : public LedgerTest {
protected:
    void SetUp() override
    {
        for (const char* const tool : {"python3", "openssl"})
            if (runProgram("/usr/bin/env", {tool, tool[0] == 'p' ? "--version" : "version"})
                    .exitCode != 0)
                GTEST_SKIP() << "needs " << tool;
        LedgerTest::SetUp();
        makeLog();
    }

    /// Entries 1 to 11 of nine kinds under two keys; a bundle and proofs of them.
    void makeLog()
    {
        RegistrationRecord waiting = visitNumber(2);
        waiting.outcome = Outcome::ManagerNeeded;
        {
            const auto clerk = ledgerFor("clerk");
            ASSERT_TRUE(clerk->seal(visitNumber(1))); // entry 2
            const auto sealed = clerk->seal(waiting).value();
            ASSERT_TRUE(clerk->decide(
                sealed, waiting, {true, {ReviewReason::DocumentsSeen}}, approverFor("manager")));
        }
        {
            const auto manager = ledgerFor("manager");
            const NewStaff second{
                {StaffName{"second"}, Role::Clerk}, SecretBytes::fromText(password)};
            ASSERT_TRUE(addAccount(*manager, second, cheapest)); // entry 5
            ASSERT_TRUE(manager->setBlocked(EntryNumber{2}, true));
        }
        ASSERT_TRUE(changeOwnPassword(
            *ledgerFor("second"), SecretBytes::fromText("another horse"), cheapest));
        const auto manager = ledgerFor("manager");
        newIdentity_ = rotateLogKey(*manager).value(); // entry 8
        const std::vector<ErasedParts> all{
            {EntryNumber{2},
             {VaultPart::Identity,
              VaultPart::CardPortrait,
              VaultPart::Order,
              VaultPart::LiveFaces,
              VaultPart::Trace,
              VaultPart::Salts},
             true},
            {EntryNumber{3}, {VaultPart::Trace}, false}};
        ASSERT_TRUE(erase(*manager, ErasureGround::AskedByThePerson, all));
        ASSERT_TRUE(removeAccount(*manager, StaffName{"second"}));
        ASSERT_TRUE(exportLog(*manager, file("bundle"))); // entry 11
        close();
        write("entry.tlog-proof", proveEntry(store(), EntryNumber{4}, {})->text());
        write("growth", proveGrowth(store(), 5)->text());
        write("checkpoint", LedgerReader::open(store())->readCheckpoint().value());
    }

    [[nodiscard]] fs::path file(const std::string& name) const { return folder_.path() / name; }
    void write(const std::string& name, const std::string& text) const
    {
        std::ofstream{file(name), std::ios::binary} << text;
    }
    [[nodiscard]] static Finished script(std::vector<std::string> words)
    {
        words.insert(words.begin(), {"python3", COUNTERSIGN_SOURCE_DIR "/docs/verify_log.py"});
        return runProgram("/usr/bin/env", words);
    }
    static void expectGood(const std::vector<std::string>& words, const std::string& said)
    {
        const Finished done = script(words);
        EXPECT_EQ(done.exitCode, 0) << done.out << done.err;
        EXPECT_THAT(done.out, HasSubstr(said));
    }
    static void expectBroken(const std::vector<std::string>& words, const std::string& said)
    {
        const Finished done = script(words);
        EXPECT_EQ(done.exitCode, 1) << done.out << done.err;
        EXPECT_THAT(done.out, HasSubstr(said));
    }

    StoreIdentity newIdentity_;
};

TEST_F(VerifyScript, FindsAStoreABundleAndProofsGood)
{
    const std::string oldKey = identity_.publicKey;
    const std::string newKey = newIdentity_.publicKey;
    for (const std::string& key : {oldKey, newKey})
        expectGood(
            {store(), "--public-key", key, "--every-signature", "--checkpoint", file("checkpoint")},
            "Good: 11 entries\n");
    expectGood(
        {file("bundle"), "--every-signature", "--public-key", newKey},
        "Good: 11 entries, without the evidence");
    expectGood(
        {file("entry.tlog-proof"), "--public-key", newKey}, "entry 4 is in the log of 11 entries");
    expectGood(
        {file("growth"), "--public-key", newKey, "--public-key", oldKey},
        "the log of 11 entries is that of 5 and what came after");
}

TEST_F(VerifyScript, AsksForTheKeysOfAProofAndRefusesOtherOnes)
{
    SeededRandom other{9};
    const auto foreign = createStore(newStore(file("other")), clock_, other);
    ASSERT_TRUE(foreign);
    expectBroken({file("entry.tlog-proof")}, "give --public-key");
    expectBroken({store(), "--public-key", foreign->publicKey}, "BROKEN at entry 8");
    write("foreign", LedgerReader::open(file("other"))->readCheckpoint().value());
    expectBroken({store(), "--checkpoint", file("foreign")}, "of another log");
    EXPECT_EQ(script({file("none")}).exitCode, 2);
}

/// Flips one bit of every tenth byte of a file, which no proof and no bundle can bear.
TEST_F(VerifyScript, FindsEveryAlteredByteOfProofs)
{
    for (const std::string name : {"entry.tlog-proof", "growth"}) {
        std::ifstream in{file(name), std::ios::binary};
        const std::string intact{std::istreambuf_iterator<char>{in}, {}};
        const std::string key = newIdentity_.publicKey;
        for (std::size_t at = 0; at < intact.size(); at += 61) {
            std::string altered = intact;
            altered[at] = static_cast<char>(altered[at] ^ 2);
            write("altered", altered);
            const Finished done =
                script({file("altered"), "--public-key", key, "--public-key", identity_.publicKey});
            EXPECT_EQ(done.exitCode, 1) << name << ", byte " << at << ": " << done.out << done.err;
        }
    }
}

TEST_F(VerifyScript, NamesTheSameWrongEntryOfABundleAsTheProgram)
{
    std::ifstream in{file("bundle"), std::ios::binary};
    const std::string intact{std::istreambuf_iterator<char>{in}, {}};
    for (std::size_t at = 40; at < intact.size(); at += 601) { // behind the header
        std::string altered = intact;
        altered[at] = static_cast<char>(altered[at] ^ 1);
        write("altered", altered);
        const AuditReport report = auditBundle(file("altered")).value();
        ASSERT_FALSE(report.isGood()) << "byte " << at;
        SCOPED_TRACE("byte " + std::to_string(at) + ": " + report.firstWrong->what);
        expectBroken(
            {file("altered")},
            "BROKEN at entry " + std::to_string(report.firstWrong->entry.value()) + ": ");
    }
}

TEST_F(VerifyScript, NamesTheSameWrongEntryAsTheProgram)
{
    const fs::path intact = file("intact");
    fs::copy(store(), intact, fs::copy_options::recursive);
    for (const char* const sql :
         {"DELETE FROM entry WHERE number = 3",
          "DELETE FROM entry WHERE number = 11",
          "UPDATE entry SET body = x'a0' WHERE number = 4",
          "UPDATE entry SET leaf = zeroblob(32) WHERE number = 5",
          "UPDATE entry SET kind = 3 WHERE number = 6",
          "UPDATE entry SET at = at + 1 WHERE number = 7",
          "UPDATE entry SET signature = zeroblob(64) WHERE number = 2",
          "UPDATE entry SET signature = zeroblob(64) WHERE number = 11",
          "UPDATE entry SET body = (SELECT body FROM entry WHERE number = 4) WHERE number = 3",
          "DELETE FROM checkpoint WHERE size = 8",
          "UPDATE checkpoint SET note = replace(note, char(10) || '9', char(10) || '8')"
          " WHERE size = 9",
          "UPDATE checkpoint SET note = substr(note, 1, length(note) - 12) || 'AAAAAAA' ||"
          " substr(note, length(note) - 4) WHERE size = 6",
          "UPDATE checkpoint SET note = substr(note, 1, length(note) - 12) || 'AAAAAAA' ||"
          " substr(note, length(note) - 4) WHERE size = 11",
          "UPDATE tree SET hashes = zeroblob(96)",
          "UPDATE tree SET size = 12",
          "DELETE FROM vault_part WHERE entry = 3 AND part = 2",
          "UPDATE vault_part SET sealed = x'00' WHERE entry = 3 AND part = 1",
          "INSERT INTO vault_part VALUES(2, 4, x'00')",
          "DELETE FROM vault_record WHERE entry = 3",
          "UPDATE vault_record SET wrapped_key = zeroblob(112) WHERE entry = 3",
          "DELETE FROM binding WHERE entry = 3",
          "UPDATE binding SET decides = 2 WHERE entry = 4",
          "UPDATE binding SET salt = randomblob(32) WHERE entry = 4",
          "UPDATE holder_block SET blocked = 0",
          "DELETE FROM holder_block",
          "INSERT INTO holder_block VALUES(10, 3, 1)",
          "DELETE FROM erasure WHERE part = 0",
          "INSERT INTO erasure VALUES(9, 3, 1)",
          "INSERT INTO erasure VALUES(1, 3, 1)"}) {
        fs::remove_all(store());
        fs::copy(intact, store(), fs::copy_options::recursive);
        tamper(sql);
        const AuditReport report = auditStore(store()).value();
        ASSERT_FALSE(report.isGood()) << sql;
        SCOPED_TRACE(std::string{sql} + ": " + report.firstWrong->what);
        expectBroken(
            {store()},
            "BROKEN at entry " + std::to_string(report.firstWrong->entry.value()) + ": ");
    }
}

/// Days that were closed and opened again, times of visits and a note: counted by both verifiers.
TEST_F(LedgerTest, VerifyScriptCountsDaysAsTheProgramDoes)
{
    const auto script = [&] {
        return runProgram(
            "/usr/bin/env",
            {"python3",
             COUNTERSIGN_SOURCE_DIR "/docs/verify_log.py",
             store(),
             "--every-signature"});
    };
    const Date today = localDate(clock_.utc);
    {
        const auto clerk = ledgerFor("clerk");
        RegistrationRecord visit = visitNumber(1);
        visit.outcome = Outcome::ManagerNeeded;
        visit.times = {{VisitStep::Face, std::chrono::milliseconds{12'345}}};
        const SealReceipt sealed = clerk->seal(visit).value();
        ASSERT_TRUE(clerk->decide(
            sealed,
            visit,
            {false, {ReviewReason::NotConvinced}},
            approverFor("manager"),
            {"a remark", {}, {}, {}}));
        const auto manager = ledgerFor("manager");
        ASSERT_TRUE(closeDay(*manager, today, clock_.utc));
        ASSERT_TRUE(reopenDay(*manager, today, ReopenReason::LateVisit));
        visit = visitNumber(2);
        visit.outcome = Outcome::Refused;
        ASSERT_TRUE(clerk->seal(visit));
        ASSERT_TRUE(closeDay(*manager, today, clock_.utc)); // entry 7
    }
    close();
    EXPECT_THAT(script().out, HasSubstr("Good: 7 entries"));
    using Counts = std::map<Outcome, std::uint64_t>;
    const Date yesterday = localDate(clock_.utc - std::chrono::hours{24});
    const std::vector<EntryContent> forgeries{
        DayClose{yesterday, EntryNumber{7}, Counts{{Outcome::Refused, 1}}, 0},
        DayClose{yesterday, EntryNumber{7}, {}, 1},
        DayClose{yesterday, EntryNumber{6}, {}, 0},
        DayClose{localDate(clock_.utc + std::chrono::hours{24}), EntryNumber{7}, {}, 0},
        DayClose{today, EntryNumber{7}, {{Outcome::ManagerNeeded, 1}, {Outcome::Refused, 1}}, 0},
        DayReopened{yesterday, EntryNumber{7}, ReopenReason::FiguresWrong},
        DayReopened{today, EntryNumber{4}, ReopenReason::FiguresWrong}};
    const fs::path intact = folder_.path() / "intact";
    fs::copy(store(), intact, fs::copy_options::recursive);
    for (const EntryContent& forged : forgeries) {
        fs::remove_all(store());
        fs::copy(intact, store(), fs::copy_options::recursive);
        ASSERT_TRUE(ledgerFor("manager")->pen().append(
            [&](EntryNumber) -> Result<Draft> { return Draft{forged}; }));
        close();
        const AuditReport report = auditStore(store()).value();
        ASSERT_FALSE(report.isGood());
        EXPECT_EQ(report.firstWrong->entry, EntryNumber{8}) << report.firstWrong->what;
        EXPECT_THAT(script().out, HasSubstr("BROKEN at entry 8: ")) << report.firstWrong->what;
    }
}

/// Records that are sealed for the carrier as well, from one entry to another.
TEST_F(LedgerTest, VerifyScriptKnowsForWhomRecordsAreSealed)
{
    SeededRandom other{7};
    ASSERT_TRUE(setCarrierKey(*ledgerFor("manager"), drawVaultKeys(other).publicKey));
    close();
    sealVisits(1, 1); // entry 3
    ASSERT_TRUE(setCarrierKey(*ledgerFor("manager"), std::nullopt));
    close();
    sealVisits(2, 2); // entry 5
    const auto script = [&] {
        return runProgram(
                   "/usr/bin/env",
                   {"python3", COUNTERSIGN_SOURCE_DIR "/docs/verify_log.py", store()})
            .out;
    };
    EXPECT_THAT(script(), HasSubstr("Good: 5 entries"));
    const fs::path intact = folder_.path() / "intact";
    fs::copy(store(), intact, fs::copy_options::recursive);
    for (const char* const sql :
         {"DELETE FROM vault_record WHERE recipient = 2",
          "UPDATE vault_record SET wrapped_key = zeroblob(112) WHERE recipient = 2",
          "UPDATE vault_record SET wrapped_key = (SELECT v.wrapped_key FROM vault_record AS v"
          " WHERE v.entry = vault_record.entry AND v.recipient = 3 - vault_record.recipient) WHERE "
          "entry = 3",
          "INSERT INTO vault_record VALUES(5, 2, x'00')"}) {
        fs::remove_all(store());
        fs::copy(intact, store(), fs::copy_options::recursive);
        tamper(sql);
        const AuditReport report = auditStore(store()).value();
        ASSERT_FALSE(report.isGood()) << sql;
        EXPECT_THAT(
            script(),
            HasSubstr("BROKEN at entry " + std::to_string(report.firstWrong->entry.value()) + ": "))
            << sql;
    }
}

} // namespace
} // namespace countersign
