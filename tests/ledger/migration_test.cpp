#include "ledger/audit.h"
#include "ledger/ledger.h"
#include "ledger/ledger_reader.h"
#include "ledger/migration.h"
#include "ledger/sample_store.h"
#include "ledger/schema_detail.h"

#include <gtest/gtest.h>

#include <fstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;

/// The store that the program wrote before schema 4: fifteen entries, two epochs, one person
/// erased.
class MigrationTest : public testing::Test {
protected:
    void SetUp() override
    {
        fs::copy(fs::path{COUNTERSIGN_TEST_DATA} / "ledger" / "schema-3", store());
        std::ifstream{store() / "public-key"} >> publicKey_;
        fs::remove(store() / "public-key");
        for (const char* const name : {"ledger.db", "keys"})
            fs::permissions(store() / name, fs::perms::owner_read | fs::perms::owner_write);
    }
    [[nodiscard]] fs::path store() const { return folder_.path() / "store"; }
    [[nodiscard]] AuditOptions options() const
    {
        return {.publicKey = VerifierKey::parse(publicKey_).value(), .everySignature = true};
    }
    void expectMigrated() const
    {
        const auto report = auditStore(store(), options());
        ASSERT_TRUE(report) << report.error().detail;
        EXPECT_TRUE(report->isGood()) << report->firstWrong->what;
        EXPECT_EQ(report->entries, 15U);
        for (const char* const name : {"ledger.db.3", "ledger.db.migrating"})
            EXPECT_FALSE(fs::exists(store() / name)) << name;
    }
    /// The bytes of the old file, which must not change before the new one is in its place.
    [[nodiscard]] std::string read(const char* name) const
    {
        std::ifstream file{store() / name, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }

    TemporaryFolder folder_;
    std::string publicKey_;
};

TEST_F(MigrationTest, AnOlderStoreIsLeftAloneWithAWordOfWhatToDo)
{
    FakeClock clock;
    const auto opened = Store::open(store(), clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::StoreOlder);
    EXPECT_NE(opened.error().detail.find("migrate"), std::string::npos);
    EXPECT_EQ(auditStore(store()).error().code, ErrorCode::StoreOlder);
    EXPECT_EQ(LedgerReader::open(store()).error().code, ErrorCode::StoreOlder);
}

TEST_F(MigrationTest, KeepsEveryEntryAndCanBeWrittenToAndOpened)
{
    const auto migrated = migrateStore(store());
    ASSERT_TRUE(migrated) << migrated.error().detail;
    EXPECT_EQ(migrated->entries, 15U);
    EXPECT_GT(migrated->sealedParts, 0U);
    EXPECT_GT(migrated->erasedParts, 0U);
    expectMigrated();
    FakeClock clock;
    clock.utc += std::chrono::hours{1};
    SeededRandom random{3};
    Store opened = Store::open(store(), clock).value();
    const auto ledgerFor = [&](const char* who) {
        auto keys = opened.signIn(StaffName{who}, SecretBytes::fromText(password)).value();
        return Ledger::open(opened, std::move(keys), clock, random, "test").value();
    };
    const auto manager = ledgerFor("manager");
    const auto person = manager->reveal(EntryNumber{5}, RevealReason::QualityCheck);
    ASSERT_TRUE(person) << person.error().detail;
    EXPECT_EQ(person->document, cardOf(3).document);
    EXPECT_EQ(manager->countWaiting().value(), 1);
    RegistrationRecord visit = visitNumber(7);
    visit.card = cardOf(7);
    EXPECT_TRUE(ledgerFor("clerk")->seal(visit));
    EXPECT_TRUE(auditStore(store(), options())->isGood());
}

TEST_F(MigrationTest, DoesNothingTheSecondTime)
{
    ASSERT_TRUE(migrateStore(store()));
    const std::string once = read("ledger.db");
    const auto again = migrateStore(store(), [](MigrationStep) { ADD_FAILURE(); });
    ASSERT_TRUE(again) << again.error().detail;
    EXPECT_EQ(read("ledger.db"), once);
    expectMigrated();
}

struct Stopped {};

/// As if the process had ended there: nothing is cleared up.
TEST_F(MigrationTest, InterruptedAnywhereLeavesTheOldStoreOrTheNewOneAndCanBeDoneAgain)
{
    const std::string old = read("ledger.db");
    for (const MigrationStep at :
         {MigrationStep::Copied,
          MigrationStep::Verified,
          MigrationStep::OldKept,
          MigrationStep::Replaced}) {
        SCOPED_TRACE(static_cast<int>(at));
        fs::remove_all(store());
        SetUp();
        EXPECT_THROW(
            static_cast<void>(migrateStore(
                store(),
                [&](MigrationStep reached) {
                    if (reached == at) throw Stopped{};
                })),
            Stopped);
        if (at == MigrationStep::Replaced) {
            EXPECT_EQ(read("ledger.db.3"), old);
            const auto report = auditStore(store(), options());
            EXPECT_TRUE(report && report->isGood());
        } else {
            EXPECT_EQ(read("ledger.db"), old);
            EXPECT_EQ(auditStore(store()).error().code, ErrorCode::StoreOlder);
        }
        const auto done = migrateStore(store());
        ASSERT_TRUE(done) << done.error().detail;
        expectMigrated();
    }
}

TEST_F(MigrationTest, TakesWhatLiesInTheWriteAheadLogAlong)
{
    // A program that was killed: without what lies in the WAL only, the log is not whole.
    const auto set = [](SQLite::Database& database, const char* size) {
        database.exec(std::string{"UPDATE tree SET size = "} + size);
    };
    const std::string file = (store() / "ledger.db").string();
    {
        SQLite::Database database{file, SQLite::OPEN_READWRITE};
        set(database, "14");
    }
    const fs::path killed = folder_.path() / "killed";
    {
        SQLite::Database database{file, SQLite::OPEN_READWRITE};
        database.exec("PRAGMA wal_autocheckpoint = 0");
        set(database, "15");
        fs::copy(store(), killed);
    }
    ASSERT_GT(fs::file_size(killed / "ledger.db-wal"), 0U);
    fs::remove(killed / "ledger.db-shm");
    const auto migrated = migrateStore(killed);
    ASSERT_TRUE(migrated) << migrated.error().detail;
    EXPECT_EQ(migrated->entries, 15U);
    EXPECT_FALSE(fs::exists(killed / "ledger.db-wal") && fs::file_size(killed / "ledger.db-wal"));
}

TEST_F(MigrationTest, LeavesADamagedStoreAsItIs)
{
    {
        SQLite::Database database{(store() / "ledger.db").string(), SQLite::OPEN_READWRITE};
        database.exec("DROP TRIGGER vault_part_no_UPDATE");
        database.exec("UPDATE vault_part SET sealed = x'00' WHERE entry = 2 AND part = 1");
    }
    const auto migrated = migrateStore(store());
    ASSERT_FALSE(migrated);
    EXPECT_EQ(migrated.error().code, ErrorCode::LedgerBroken);
    EXPECT_NE(migrated.error().detail.find("entry 2"), std::string::npos);
    EXPECT_EQ(auditStore(store()).error().code, ErrorCode::StoreOlder);
    EXPECT_FALSE(fs::exists(store() / "ledger.db.migrating"));
}

TEST_F(MigrationTest, WaitsForNobodyAndSaysWhatIsNoStore)
{
    EXPECT_EQ(migrateStore(folder_.path() / "none").error().code, ErrorCode::StoreMissing);
    const TemporaryFolder empty;
    EXPECT_EQ(migrateStore(empty.path()).error().code, ErrorCode::NotAStore);
    FakeClock clock;
    ASSERT_TRUE(migrateStore(store()));
    const auto opened = Store::open(store(), clock);
    ASSERT_TRUE(opened);
    EXPECT_EQ(migrateStore(store()).error().code, ErrorCode::StoreLocked);
}

} // namespace
} // namespace countersign
