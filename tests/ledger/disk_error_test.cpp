#include "support/failing_disk.h"
#include "support/power_cut.h"

#include "ledger/audit.h"
#include "ledger/ledger_fixture.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace countersign {
namespace {

using test::DiskFault;
using test::DiskImage;
using test::DiskRequest;
using test::FailingDisk;
using test::letHappen;
using test::readImage;
using test::WatchedDisk;
using test::writeImage;
using testing::HasSubstr;

using Kind = DiskFault::Kind;

const std::vector<std::string> databaseFiles{"ledger.db", "ledger.db-wal", "ledger.db-shm"};

std::string nameOf(const testing::TestParamInfo<Kind>& kind)
{
    switch (kind.param) {
    case Kind::Full: return "Full";
    case Kind::TornWrite: return "TornWrite";
    case Kind::Sync: return "Sync";
    }
    return {};
}

void expectClear(const Error& error, Kind kind)
{
    EXPECT_EQ(error.code, kind == Kind::Full ? ErrorCode::StoreFull : ErrorCode::StorageFailed);
    EXPECT_THAT(error.detail, HasSubstr("ledger.db"));
}

/// A store that is opened, written to and closed while its disk fails, from the same state again
/// and again: each time one request later.
class DiskErrors : public testing::TestWithParam<Kind> {
protected:
    void SetUp() override
    {
        const WatchedDisk quick{letHappen};
        ASSERT_TRUE(createStore(newStore(store_), clock_, random_));
        atFirst_ = readImage(store_, databaseFiles);
    }

    /// Opens, seals and closes while the fault is waiting. Whether it came.
    bool sealOnce(const DiskFault& fault, const RegistrationRecord& visit)
    {
        writeImage(store_, databaseFiles, atFirst_);
        acknowledged_.reset();
        FailingDisk failing{fault};
        const WatchedDisk disk{[&](const DiskRequest& request) { return failing.answer(request); }};
        sealWith(failing, fault.kind, visit);
        return failing.hasFailed();
    }

    void sealWith(FailingDisk& failing, Kind kind, const RegistrationRecord& visit)
    {
        Result<Store> store = Store::open(store_, clock_);
        if (!store) {
            expectClear(store.error(), kind);
            return;
        }
        const auto ledger = openLedger(*store);
        ASSERT_TRUE(ledger) << ledger.error().detail;
        Result<SealReceipt> sealed = (*ledger)->seal(visit);
        if (!sealed) {
            expectClear(sealed.error(), kind);
            failing.repair();
            sealed = (*ledger)->seal(visit);
            // A full disk leaves no doubt about what lies on it; any other error does.
            EXPECT_EQ(sealed.has_value(), kind == Kind::Full);
        }
        if (sealed) acknowledged_ = *sealed;
    }

    void expectIntact()
    {
        const WatchedDisk quick{letHappen};
        Result<Store> store = Store::open(store_, clock_);
        ASSERT_TRUE(store) << store.error().detail;
        const auto before = auditStore(store_);
        ASSERT_TRUE(before) << before.error().detail;
        ASSERT_TRUE(before->isGood()) << before->firstWrong->what;
        if (acknowledged_) {
            EXPECT_EQ(before->checkpoint, acknowledged_->checkpoint);
        }
        const auto ledger = openLedger(*store);
        ASSERT_TRUE(ledger) << ledger.error().detail;
        EXPECT_TRUE((*ledger)->seal(visitNumber(2)));
    }

    Result<std::unique_ptr<Ledger>> openLedger(Store& store)
    {
        return Ledger::open(
            store,
            store.signIn(StaffName{"clerk"}, SecretBytes::fromText(password)).value(),
            clock_,
            random_,
            "countersign test");
    }

    TemporaryFolder folder_;
    std::filesystem::path store_{folder_.path() / "store"};
    FakeClock clock_;
    SeededRandom random_;
    DiskImage atFirst_;
    std::optional<SealReceipt> acknowledged_;
};

INSTANTIATE_TEST_SUITE_P(
    Of, DiskErrors, testing::Values(Kind::Full, Kind::TornWrite, Kind::Sync), nameOf);

TEST_P(DiskErrors, LoseNothingWhereverTheyComeWhileAVisitIsSealed)
{
    int requests = 0;
    for (; sealOnce({GetParam(), requests}, visitNumber(1)) && !HasFailure(); ++requests)
        expectIntact();
    EXPECT_GT(requests, GetParam() == Kind::Sync ? 3 : 20);
}

TEST_P(DiskErrors, LoseNothingWhenTheVisitMovesTheWalIntoTheFile)
{
    RegistrationRecord large = visitNumber(1);
    large.face->trace.assign(900'000, std::byte{3}); // more than wal_autocheckpoint
    int requests = 0;
    // Every seventh request: what is written to the WAL and to the file, and what is waited for.
    const int step = GetParam() == Kind::Sync ? 1 : 7;
    for (; sealOnce({GetParam(), requests}, large) && !HasFailure(); requests += step)
        expectIntact();
    EXPECT_GT(requests, GetParam() == Kind::Sync ? 3 : 400);
}

TEST_P(DiskErrors, LeaveNoHalfStoreWhenItIsCreated)
{
    const std::filesystem::path fresh = folder_.path() / "fresh";
    for (int request = 0;; ++request) {
        FailingDisk failing{{GetParam(), request}};
        const WatchedDisk disk{[&](const DiskRequest& asked) { return failing.answer(asked); }};
        const auto created = createStore(newStore(fresh), clock_, random_);
        if (!failing.hasFailed()) {
            EXPECT_GT(request, 3);
            break;
        }
        if (created) {
            ADD_FAILURE() << "created in spite of request " << request;
            break;
        }
        expectClear(created.error(), GetParam());
        EXPECT_FALSE(std::filesystem::exists(fresh));
    }
}

TEST_F(LedgerTest, AStoreWhoseFirstPageAPowerCutHasDestroyedIsWholeAgain)
{
    auto ledger = ledgerFor("clerk");
    RegistrationRecord large = visitNumber(1);
    large.face->trace.assign(20'000, std::byte{3}); // the file grows, which its first page tells
    ASSERT_TRUE(ledger->seal(large));
    // As if the power had gone off while the WAL was copied into the file.
    DiskImage files = readImage(store(), {"ledger.db", "ledger.db-wal"});
    std::fill_n(files.at("ledger.db").begin(), 512, std::byte{0x5A});
    ledger.reset();
    close();
    writeImage(store(), databaseFiles, files);
    const auto report = auditStore(store());
    ASSERT_TRUE(report) << report.error().detail;
    ASSERT_TRUE(report->isGood()) << report->firstWrong->what;
    sealVisits(2, 2);
    EXPECT_EQ(auditStore(store())->entries, 3U);
}

} // namespace
} // namespace countersign
