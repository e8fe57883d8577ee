#include "flow/flow_fixture.h"
#include "support/small_disk.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <unistd.h>

#include <fstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;

/// A store and what can be wrong with it. No visit here comes as far as the face check.
class StoreFlow : public FlowTest {
protected:
    [[nodiscard]] Answer declining(int n = 1) const
    {
        TypedVisit visit = visitOf("yang");
        visit.order = orderNumber(n);
        visit.more = {"--declined"};
        return registering(visit);
    }
    /// Every command that opens the store says the same of it.
    void expectUnusable(const std::string& code, const std::string& named) const
    {
        const Answer registered = declining();
        EXPECT_EQ(registered.exitCode, 1) << testing::PrintToString(registered);
        EXPECT_EQ(registered.code(), code);
        EXPECT_THAT(registered.detail(), HasSubstr(named));
        expectUnreadable(code, named);
    }
    void expectUnreadable(const std::string& code, const std::string& named) const
    {
        for (const Answer& answer : {verifying(), showing(1)}) {
            EXPECT_EQ(answer.exitCode, 1) << testing::PrintToString(answer);
            EXPECT_EQ(answer.code(), code);
            EXPECT_THAT(answer.detail(), HasSubstr(named));
        }
    }
    [[nodiscard]] SQLite::Database ledgerFile() const
    {
        return {(store() / "ledger.db").string(), SQLite::OPEN_READWRITE};
    }
};

TEST_F(StoreFlow, ThatIsMissingIsNamed)
{
    fs::remove_all(store());
    expectUnusable("store-missing", store().string());
    EXPECT_FALSE(fs::exists(store()));
}

TEST_F(StoreFlow, ThatIsAnOrdinaryFolderIsNamedAndLeftAlone)
{
    fs::remove_all(store());
    fs::create_directory(store());
    expectUnusable("not-a-store", store().string());
    EXPECT_TRUE(fs::is_empty(store()));
}

TEST_F(StoreFlow, WhoseLedgerIsATextFileIsNamed)
{
    write(
        "store/ledger.db", "a letter of some length, longer than the header of a database file\n");
    expectUnusable("not-a-store", "ledger.db: not an SQLite file");
}

TEST_F(StoreFlow, OfANewerVersionIsNamedWithBothVersions)
{
    ledgerFile().exec("PRAGMA user_version = 7");
    expectUnusable("store-newer", "of version 7, this program knows 4");
}

TEST_F(StoreFlow, ThatAnotherProcessHasOpenIsNamedWithThatProcess)
{
    const SystemClock clock;
    const auto held = Store::open(store(), clock);
    ASSERT_TRUE(held);
    expectNothingSealed(
        declining(), 1, "store-locked", "held by process " + std::to_string(::getpid()));
    EXPECT_EQ(verifying().exitCode, 0); // reading needs no lock
}

TEST_F(StoreFlow, ThatIsWriteProtectedCanOnlyBeRead)
{
    fs::permissions(store() / "ledger.db", fs::perms::owner_read);
    expectNothingSealed(declining(), 1, "store-read-only", "ledger.db: write-protected");
    EXPECT_EQ(verifying().exitCode, 0);
}

TEST_F(StoreFlow, OnAFullDiskSealsNothing)
{
    const fs::path kept = folder() / "kept";
    fs::rename(store(), kept);
    const SmallDisk disk{store(), "size=1m"};
    if (!disk.isMounted()) GTEST_SKIP() << "needs the right to mount a small tmpfs";
    fs::copy(kept, store());
    {
        std::ofstream filler{store() / "filler", std::ios::binary};
        while (filler << std::string(1024, 'x') << std::flush) {
        }
    }
    const Answer full = declining();
    EXPECT_EQ(full.exitCode, 1) << testing::PrintToString(full);
    EXPECT_EQ(full.code(), "store-full");
    EXPECT_THAT(full.detail(), HasSubstr(store().string()));
    fs::remove(store() / "filler");
    EXPECT_EQ(entries(), 1U);
    EXPECT_EQ(declining().exitCode, 10);
    EXPECT_EQ(verifying().exitCode, 0);
}

TEST_F(StoreFlow, OpensForNobodyWithoutTheRightNameAndPassword)
{
    write("password", "wrong horse\n");
    expectNothingSealed(declining(), 1, "wrong-password", "--clerk clerk: ");
    write("password", "");
    expectNothingSealed(declining(), 2, "bad-input", passwordFile());
}

TEST_F(StoreFlow, KnowsItsStaff)
{
    const Answer answer = showing(
        1, {"--manager", "nobody", "--reason", "quality-check", "--password-file", passwordFile()});
    expectNothingSealed(answer, 1, "unknown-staff", "--manager nobody: ");
}

TEST_F(StoreFlow, IsNotCreatedOverAnotherOrByHalves)
{
    const auto init = [&](const fs::path& at, const std::string& outlet) {
        return cli(
            {"init",
             "--store",
             at.string(),
             "--outlet",
             outlet,
             "--password-file",
             passwordFile()});
    };
    expectNothingSealed(init(store(), "Another"), 1, "store-exists", store().string());
    EXPECT_EQ(init(folder() / "unnamed", "").exitCode, 2);
    write("password", "\n");
    EXPECT_EQ(init(folder() / "unguarded", "Outlet").exitCode, 2);
    EXPECT_FALSE(fs::exists(folder() / "unnamed"));
    EXPECT_FALSE(fs::exists(folder() / "unguarded"));
}

TEST_F(StoreFlow, AnEntryThatIsNotThereIsNotFound)
{
    expectNothingSealed(showing(9), 1, "not-found", "9");
}

TEST_F(StoreFlow, OneFlippedBitOfAnEntryIsFoundAndNamed)
{
    ASSERT_EQ(declining(1).exitCode, 10);
    ASSERT_EQ(declining(2).exitCode, 10);
    ASSERT_EQ(verifying().exitCode, 0);
    {
        SQLite::Database file = ledgerFile();
        file.exec("DROP TRIGGER entry_no_UPDATE");
        std::string body = file.execAndGet("SELECT body FROM entry WHERE number = 3").getString();
        body[body.size() / 2] ^= 1;
        SQLite::Statement update{file, "UPDATE entry SET body = ? WHERE number = 3"};
        update.bind(1, body.data(), static_cast<int>(body.size()));
        ASSERT_EQ(update.exec(), 1);
    }
    const Answer proof = verifying();
    EXPECT_EQ(proof.exitCode, 30) << testing::PrintToString(proof);
    EXPECT_EQ(proof.json.at("good"), false);
    EXPECT_EQ(proof.json.at("entries"), 2); // up to there it is good
    EXPECT_EQ(proof.json.at("firstWrong").at("entry"), 3);
    EXPECT_EQ(proof.json.at("firstWrong").at("damage"), "entry-altered");
    EXPECT_EQ(showing(3).exitCode, 30);
}

TEST_F(StoreFlow, ACutOffLogIsFound)
{
    ASSERT_EQ(declining().exitCode, 10);
    {
        SQLite::Database file = ledgerFile();
        file.exec("DROP TRIGGER entry_no_DELETE");
        file.exec("PRAGMA foreign_keys = OFF");
        file.exec("DELETE FROM entry WHERE number = 3");
    }
    const Answer proof = verifying();
    EXPECT_EQ(proof.exitCode, 30) << testing::PrintToString(proof);
    EXPECT_EQ(proof.json.at("firstWrong").at("entry"), 3);
    EXPECT_EQ(proof.json.at("firstWrong").at("damage"), "log-cut-off");
    const Answer further = declining(2);
    EXPECT_EQ(further.exitCode, 30) << testing::PrintToString(further);
    EXPECT_EQ(further.code(), "ledger-broken");
}

TEST_F(StoreFlow, ALogUnderAnotherKeyThanTheGivenOneIsNotProven)
{
    const SystemClock clock;
    SystemRandom random;
    const auto other = createStore(newStore(folder() / "other"), clock, random);
    ASSERT_TRUE(other);
    const auto verified = [&](const std::string& key) {
        return cli({"verify", "--store", store().string(), "--public-key", key});
    };
    const Answer proof = verified(other->publicKey);
    EXPECT_EQ(proof.exitCode, 30) << testing::PrintToString(proof);
    EXPECT_EQ(proof.json.at("firstWrong").at("damage"), "signature-wrong");
    EXPECT_EQ(verified("no key").exitCode, 2);
}

} // namespace
} // namespace countersign
