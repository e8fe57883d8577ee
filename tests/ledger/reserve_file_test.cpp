#include "support/small_disk.h"
#include "support/watched_disk.h"

#include "base/log.h"
#include "ledger/audit.h"
#include "ledger/ledger_fixture.h"
#include "ledger/reserve_file.h"

#include <gmock/gmock.h>
#include <sqlite3.h>
#include <sys/stat.h>

namespace countersign {
namespace {

using test::DiskAnswer;
using test::DiskRequest;
using test::DiskStep;
using test::WatchedDisk;
using testing::Contains;

namespace fs = std::filesystem;

class ReserveFileTest : public LedgerTest {
protected:
    ReserveFileTest()
    {
        setLogSink([this](Severity, const std::string& line) { logged_.push_back(line); });
    }
    ~ReserveFileTest() override { setLogSink({}); }

    /// A disk on which nothing can be written as long as the reserve takes its room.
    [[nodiscard]] WatchedDisk::Watch fullBesideTheReserve() const
    {
        return [file = store() / "reserve"](const DiskRequest& request) -> DiskAnswer {
            if (request.step != DiskStep::Write || !fs::exists(file)) return {};
            return {SQLITE_FULL, 0};
        };
    }

    std::vector<std::string> logged_;
};

TEST_F(ReserveFileTest, HoldsRealRoomFromTheFirstOpeningOn)
{
    const auto ledger = ledgerFor("clerk");
    EXPECT_TRUE(store_->hasReserve());
    struct stat found {};
    ASSERT_EQ(::stat((store() / "reserve").c_str(), &found), 0);
    EXPECT_EQ(static_cast<std::uint64_t>(found.st_size), ReserveFile::size);
    EXPECT_GE(static_cast<std::uint64_t>(found.st_blocks) * 512, ReserveFile::size);
}

TEST_F(ReserveFileTest, LetsAVisitBeSealedOnAFullDisk)
{
    auto ledger = ledgerFor("clerk");
    ledger.reset();
    close();
    {
        // The files are opened while there is room, as in a shop whose disk fills up by day.
        bool isFull = false;
        const auto watch = fullBesideTheReserve();
        const WatchedDisk disk{
            [&](const DiskRequest& request) { return isFull ? watch(request) : DiskAnswer{}; }};
        ledger = ledgerFor("clerk");
        isFull = true;
        const auto sealed = ledger->seal(visitNumber(1));
        ASSERT_TRUE(sealed) << sealed.error().detail;
        EXPECT_FALSE(store_->hasReserve());
        EXPECT_THAT(logged_, Contains("reserve-given-up"));
        EXPECT_EQ(auditStore(store())->entries, 2U);
        ledger.reset();
        close();
    }
    ledger = ledgerFor("clerk");
    EXPECT_TRUE(store_->hasReserve());
}

TEST_F(ReserveFileTest, IsGivenUpForTheOpeningOfAStoreAsWell)
{
    {
        const auto once = ledgerFor("clerk");
        close();
    }
    // What lies in the WAL after a crash has to be written into the file when it is opened; here
    // the shared memory beside it finds no room.
    const WatchedDisk disk{[file = store() / "reserve"](const DiskRequest& request) -> DiskAnswer {
        if (request.step != DiskStep::Share || !fs::exists(file)) return {};
        return {SQLITE_IOERR_SHMSIZE, 0};
    }};
    const auto opened = Store::open(store(), clock_);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_FALSE(opened->hasReserve());
}

TEST_F(ReserveFileTest, IsGivenUpOnceAndThenTheDiskIsFull)
{
    bool isFull = false;
    const WatchedDisk disk{[&](const DiskRequest& request) -> DiskAnswer {
        return {isFull && request.step == DiskStep::Write ? SQLITE_FULL : SQLITE_OK, 0};
    }};
    const auto ledger = ledgerFor("clerk");
    isFull = true;
    EXPECT_EQ(ledger->seal(visitNumber(1)).error().code, ErrorCode::StoreFull);
    EXPECT_EQ(ledger->seal(visitNumber(1)).error().code, ErrorCode::StoreFull);
    EXPECT_EQ(std::count(logged_.begin(), logged_.end(), "reserve-given-up"), 1);
    isFull = false;
    EXPECT_TRUE(ledger->seal(visitNumber(1)));
    close();
}

TEST_F(ReserveFileTest, IsLeftOutWhereThereIsNoRoomForIt)
{
    const SmallDisk disk{folder_.path() / "small", "size=4m"};
    if (!disk.isMounted()) GTEST_SKIP() << "needs the right to mount a small tmpfs";
    const fs::path small = folder_.path() / "small" / "store";
    ASSERT_TRUE(createStore(newStore(small), clock_, random_));
    const auto opened = Store::open(small, clock_);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_FALSE(opened->hasReserve());
    EXPECT_FALSE(fs::exists(small / "reserve"));
    EXPECT_THAT(logged_, Contains("reserve-not-taken code=store-full"));
}

TEST_F(ReserveFileTest, HasRoomForManyVisitsOnARealFullDisk)
{
    const SmallDisk disk{folder_.path() / "small", "size=20m"};
    if (!disk.isMounted()) GTEST_SKIP() << "needs the right to mount a small tmpfs";
    const fs::path small = folder_.path() / "small" / "store";
    ASSERT_TRUE(createStore(newStore(small), clock_, random_));
    Store opened = Store::open(small, clock_).value();
    auto keys = opened.signIn(StaffName{"clerk"}, SecretBytes::fromText(password)).value();
    const auto ledger = Ledger::open(opened, std::move(keys), clock_, random_, "test").value();
    int before = 0;
    int after = 0;
    for (int n = 1; n < 1'000; ++n) {
        RegistrationRecord visit = visitNumber(n);
        visit.face->trace.assign(200'000, std::byte{3});
        if (!ledger->seal(visit)) break;
        ++(opened.hasReserve() ? before : after);
    }
    EXPECT_GT(before, 0);
    EXPECT_GT(after, 50);
    const auto report = auditStore(small).value();
    EXPECT_TRUE(report.isGood());
    EXPECT_EQ(report.entries, static_cast<std::uint64_t>(1 + before + after));
}

} // namespace
} // namespace countersign
