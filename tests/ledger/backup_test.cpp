#include "ledger/anchors.h"
#include "ledger/backup.h"
#include "ledger/epochs.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace countersign {
namespace {

namespace fs = std::filesystem;

class BackupTest : public LedgerTest {
protected:
    void SetUp() override
    {
        LedgerTest::SetUp();
        sealVisits(1, 2);
        const auto made = makeBackup(*ledgerFor("manager"), backup());
        ASSERT_TRUE(made) << made.error().detail;
        EXPECT_EQ(made->entries, 4U); // with the one that says so
        EXPECT_EQ(made->sealedParts, 12U);
        close();
    }
    [[nodiscard]] fs::path backup() const { return folder_.path() / "backup"; }
    [[nodiscard]] fs::path restored() const { return folder_.path() / "restored"; }
};

TEST_F(BackupTest, VerifiesByItselfAndIsSaidInTheLog)
{
    EXPECT_TRUE(auditStore(backup())->isGood());
    const auto entry = LedgerReader::open(store())->readEntry(EntryNumber{4}).value();
    EXPECT_EQ(std::get<ExportMade>(entry.content).kind, ExportKind::Backup);
    for (const char* const name : {"lock", "reserve", "wrong-passwords"})
        EXPECT_FALSE(fs::exists(backup() / name)) << name;
}

TEST_F(BackupTest, IsForAManagerAndAnEmptyFolder)
{
    EXPECT_EQ(
        makeBackup(*ledgerFor("clerk"), folder_.path() / "x").error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(makeBackup(*ledgerFor("manager"), backup()).error().code, ErrorCode::StoreExists);
    close();
    EXPECT_EQ(LedgerReader::open(store())->readSize(), 4U);
}

TEST_F(BackupTest, PutBackGoesOnUnderANewName)
{
    sealVisits(3, 3); // what the backup has not
    const auto lost =
        SignedCheckpoint::parse(LedgerReader::open(store())->readCheckpoint().value()).value();
    const auto put = restoreBackup(backup(), restored());
    ASSERT_TRUE(put) << put.error().detail;

    Store opened = Store::open(restored(), clock_).value();
    auto keys = opened.signIn(StaffName{"manager"}, SecretBytes::fromText(password)).value();
    const auto ledger =
        Ledger::open(opened, std::move(keys), clock_, random_, "countersign test").value();
    const auto next = continueRestored(*ledger).value();
    EXPECT_NE(next.origin, identity_.origin);
    EXPECT_TRUE(ledger->reveal(EntryNumber{2}, RevealReason::QualityCheck));
    EXPECT_TRUE(auditStore(restored())->isGood());
    // Whoever kept what came after the backup learns that the log knows of it.
    const auto judged = judgeAnchors(*ledger, {lost}).value();
    ASSERT_EQ(judged.size(), 1U);
    EXPECT_EQ(judged[0].verdict, AnchorVerdict::GivenUp);
}

TEST_F(BackupTest, ThatWasChangedIsNotPutBack)
{
    {
        SQLite::Database file{(backup() / "ledger.db").string(), SQLite::OPEN_READWRITE};
        file.exec("DROP TRIGGER vault_part_no_UPDATE");
        file.exec("UPDATE vault_part SET sealed = x'00' WHERE entry = 3 AND part = 4");
    }
    const auto put = restoreBackup(backup(), restored());
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().code, ErrorCode::LedgerBroken);
    EXPECT_NE(put.error().detail.find("entry 3"), std::string::npos) << put.error().detail;
    EXPECT_FALSE(fs::exists(restored() / "ledger.db"));
}

} // namespace
} // namespace countersign
