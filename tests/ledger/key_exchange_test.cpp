#include "support/failing_disk.h"
#include "support/power_cut.h"

#include "ledger/accounts.h"
#include "ledger/audit.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"

namespace countersign {
namespace {

namespace fs = std::filesystem;
using test::DiskFault;
using test::FailingDisk;
using test::WatchedDisk;

/// The key file and the entry about it, while the ledger's disk fails at one request after another.
class KeyExchange : public LedgerTest, public testing::WithParamInterface<DiskFault::Kind> {
protected:
    void SetUp() override
    {
        LedgerTest::SetUp();
        fs::copy(store(), folder_.path() / "intact", fs::copy_options::recursive);
    }
    /// Adds an account while the fault is waiting. Whether it came.
    bool addWhileFailing(int at)
    {
        fs::remove_all(store());
        fs::copy(folder_.path() / "intact", store(), fs::copy_options::recursive);
        FailingDisk failing{{GetParam(), at}};
        const WatchedDisk disk{
            [&](const test::DiskRequest& request) { return failing.answer(request); }};
        if (auto opened = Store::open(store(), clock_)) {
            auto keys = opened->signIn(StaffName{"manager"}, SecretBytes::fromText(password));
            EXPECT_TRUE(keys);
            auto ledger = Ledger::open(*opened, std::move(*keys), clock_, random_, "test");
            if (ledger)
                static_cast<void>(addAccount(
                    **ledger,
                    {{StaffName{"second"}, Role::Clerk}, SecretBytes::fromText(password)},
                    cheapest));
        }
        return failing.hasFailed();
    }
};

TEST_P(KeyExchange, AgreesWithTheLogWhateverHappened)
{
    int faults = 0;

    bool wasNotAdded = false;
    for (; addWhileFailing(faults); ++faults) {
        const Store opened = Store::open(store(), clock_).value(); // on a disk that is well again
        const auto report = auditStore(store()).value();
        ASSERT_TRUE(report.isGood()) << report.firstWrong->what;
        const bool isInTheLog = report.entries == 2;
        EXPECT_EQ(opened.staff().size(), isInTheLog ? 3U : 2U) << "fault " << faults;
        const auto keys = opened.signIn(StaffName{"second"}, SecretBytes::fromText(password));
        EXPECT_EQ(keys.has_value(), isInTheLog) << "fault " << faults;
        wasNotAdded = wasNotAdded || !isInTheLog;
    }
    EXPECT_GT(faults, 2);
    EXPECT_TRUE(wasNotAdded);
}

INSTANTIATE_TEST_SUITE_P(
    EveryKind,
    KeyExchange,
    testing::Values(DiskFault::Kind::Full, DiskFault::Kind::TornWrite, DiskFault::Kind::Sync));

} // namespace
} // namespace countersign
