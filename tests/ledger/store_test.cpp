#include "support/small_disk.h"

#include "ledger/audit.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"
#include "ledger/store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;

ErrorCode openError(const fs::path& directory)
{
    const FakeClock clock;
    const auto opened = Store::open(directory, clock);
    EXPECT_FALSE(opened);
    return opened ? ErrorCode::Cancelled : opened.error().code;
}

TEST_F(LedgerTest, AStoreNamesItsLogAfterTheOutlet)
{
    EXPECT_TRUE(identity_.origin.starts_with("countersign/north-gate-2/")) << identity_.origin;
    EXPECT_TRUE(identity_.publicKey.starts_with(identity_.origin + '+'));
    EXPECT_EQ(Store::open(store(), clock_)->identity(), identity_);
    EXPECT_EQ(Store::open(store(), clock_)->staff().size(), 2U);
}

TEST_F(LedgerTest, AStoreCanBeReadByItsOwnerOnly)
{
    const auto ledger = ledgerFor("clerk"); // so that all files are there
    for (const auto& file : fs::directory_iterator{store()})
        EXPECT_EQ(file.status().permissions(), fs::perms::owner_read | fs::perms::owner_write)
            << file.path();
}

TEST_F(LedgerTest, AStoreIsNotCreatedOverAnother)
{
    const auto again = createStore(newStore(store()), clock_, random_);
    EXPECT_EQ(again.error().code, ErrorCode::StoreExists);
    EXPECT_TRUE(auditStore(store())->isGood());
}

TEST(StoreCreation, LeavesAFolderAloneThatHoldsOtherThings)
{
    const TemporaryFolder folder;
    std::ofstream{folder.path() / "letter.txt"} << "mine";
    FakeClock clock;
    SeededRandom random;
    EXPECT_EQ(
        createStore(newStore(folder.path()), clock, random).error().code, ErrorCode::StoreExists);
    EXPECT_EQ(std::distance(fs::directory_iterator{folder.path()}, {}), 1);
}

TEST(StoreCreation, LeavesNothingBehindAfterAnError)
{
    const TemporaryFolder folder;
    FakeClock clock;
    SeededRandom random;
    NewStore wanted = newStore(folder.path() / "store");
    wanted.staff.front().member.role = Role::Clerk;
    EXPECT_EQ(createStore(wanted, clock, random).error().code, ErrorCode::BadInput);
    EXPECT_FALSE(fs::exists(wanted.directory));

    wanted = newStore(folder.path() / "store");
    wanted.outlet = "";
    EXPECT_EQ(createStore(wanted, clock, random).error().code, ErrorCode::BadInput);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(StoreCreation, LeavesNothingBehindOnAFullDisk)
{
    const TemporaryFolder folder;
    const SmallDisk disk{folder.path(), "size=64k"};
    if (!disk.isMounted()) GTEST_SKIP() << "needs the right to mount a small tmpfs";
    FakeClock clock;
    SeededRandom random;
    EXPECT_EQ(
        createStore(newStore(folder.path()), clock, random).error().code, ErrorCode::StoreFull);
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(StoreOpening, TellsAMissingFolderFromOneThatIsNoStore)
{
    const TemporaryFolder folder;
    EXPECT_EQ(openError(folder.path() / "absent"), ErrorCode::StoreMissing);
    EXPECT_EQ(openError(folder.path()), ErrorCode::NotAStore);
    std::ofstream{folder.path() / "ledger.db"} << "not a database";
    EXPECT_EQ(openError(folder.path()), ErrorCode::NotAStore);
    EXPECT_EQ(auditStore(folder.path()).error().code, ErrorCode::NotAStore);
}

TEST(StoreOpening, RefusesADatabaseOfAnotherProgram)
{
    const TemporaryFolder folder;
    SQLite::Database{
        (folder.path() / "ledger.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}
        .exec("CREATE TABLE t(x)");
    EXPECT_EQ(openError(folder.path()), ErrorCode::NotAStore);
}

TEST_F(LedgerTest, AStoreOfANewerVersionIsLeftAlone)
{
    tamper("PRAGMA user_version = 99");
    EXPECT_EQ(openError(store()), ErrorCode::StoreNewer);
    EXPECT_EQ(auditStore(store()).error().code, ErrorCode::StoreNewer);
}

TEST_F(LedgerTest, AStoreIsOpenForOneWriterOnly)
{
    const auto ledger = ledgerFor("clerk");
    const auto second = Store::open(store(), clock_);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::StoreLocked);
    EXPECT_NE(
        second.error().detail.find("process " + std::to_string(::getpid())), std::string::npos)
        << second.error().detail;
}

TEST_F(LedgerTest, AWriteProtectedStoreCanOnlyBeRead)
{
    sealVisits(1, 1);
    fs::permissions(store() / "ledger.db", fs::perms::owner_read);
    EXPECT_EQ(openError(store()), ErrorCode::StoreReadOnly);
    fs::permissions(store() / "ledger.db", fs::perms::owner_read | fs::perms::owner_write);
    fs::permissions(store(), fs::perms::owner_read | fs::perms::owner_exec);
    EXPECT_EQ(openError(store()), ErrorCode::StoreReadOnly);
    EXPECT_TRUE(auditStore(store())->isGood());
    EXPECT_EQ(LedgerReader::open(store())->readSize().value(), 2U);
    fs::permissions(store(), fs::perms::owner_all);
}

TEST_F(LedgerTest, AStoreWithoutItsKeysSaysSo)
{
    fs::rename(store() / "keys", store() / "keys-elsewhere");
    EXPECT_EQ(openError(store()), ErrorCode::KeyUnavailable);
    EXPECT_TRUE(auditStore(store())->isGood());
}

/// No file may grow beyond a few bytes, as long as it lives.
class NoRoomInFiles {
public:
    NoRoomInFiles()
    {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{.rlim_cur = 4096, .rlim_max = before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    NoRoomInFiles(const NoRoomInFiles&) = delete;
    NoRoomInFiles& operator=(const NoRoomInFiles&) = delete;
    ~NoRoomInFiles() { ::setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

TEST_F(LedgerTest, WritesNothingMoreAfterAWriteThatFailed)
{
    auto ledger = ledgerFor("clerk");
    {
        const NoRoomInFiles limit;
        const auto failed = ledger->seal(visitNumber(1));
        ASSERT_FALSE(failed);
        EXPECT_EQ(failed.error().code, ErrorCode::StorageFailed) << failed.error().detail;
    }
    EXPECT_EQ(ledger->seal(visitNumber(1)).error().code, ErrorCode::StorageFailed);
    ledger.reset();
    close();
    sealVisits(1, 1);
    const auto report = auditStore(store()).value();
    EXPECT_TRUE(report.isGood()) << report.firstWrong->what;
    EXPECT_EQ(report.entries, 2U);
}

TEST(StoreOnASmallDisk, SaysThatItIsFullAndKeepsWhatItHas)
{
    const TemporaryFolder folder;
    const SmallDisk disk{folder.path(), "size=2m"};
    if (!disk.isMounted()) GTEST_SKIP() << "needs the right to mount a small tmpfs";
    FakeClock clock;
    SeededRandom random;
    ASSERT_TRUE(createStore(newStore(folder.path()), clock, random));
    Store store = Store::open(folder.path(), clock).value();
    auto keys = store.signIn(StaffName{"clerk"}, SecretBytes::fromText(password));
    const auto ledger =
        Ledger::open(store, std::move(*keys), clock, random, "countersign test").value();
    std::uint64_t sealed = 0;
    Result<SealReceipt> last = ledger->seal(visitNumber(0));
    while (last && sealed < 100) {
        ++sealed;
        RegistrationRecord visit = visitNumber(static_cast<int>(sealed));
        visit.face->trace.resize(100'000);
        last = ledger->seal(visit);
    }
    ASSERT_FALSE(last);
    EXPECT_EQ(last.error().code, ErrorCode::StoreFull) << last.error().detail;
    const auto report = auditStore(folder.path());
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_TRUE(report->isGood()) << report->firstWrong->what;
    EXPECT_EQ(report->entries, sealed + 1);
}

TEST(StoreOnAReadOnlyDisk, CanBeVerifiedButNotOpened)
{
    const TemporaryFolder folder;
    const SmallDisk disk{folder.path(), "size=4m"};
    if (!disk.isMounted()) GTEST_SKIP() << "needs the right to mount a small tmpfs";
    FakeClock clock;
    SeededRandom random;
    ASSERT_TRUE(createStore(newStore(folder.path() / "store"), clock, random));
    ASSERT_TRUE(auditStore(folder.path() / "store")); // leaves an empty WAL behind
    ASSERT_TRUE(disk.makeReadOnly());
    EXPECT_EQ(openError(folder.path() / "store"), ErrorCode::StoreReadOnly);
    EXPECT_EQ(
        createStore(newStore(folder.path() / "other"), clock, random).error().code,
        ErrorCode::StoreReadOnly);
    const auto report = auditStore(folder.path() / "store");
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_TRUE(report->isGood());
}

} // namespace
} // namespace countersign
