#include "support/soft_tpm.h"

#include "app/composition.h"
#include "app/office.h"
#include "ledger/sample_store.h"
#include "ledger/tpm_anchor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace countersign {
namespace {

namespace fs = std::filesystem;

/// A station whose machine has a TPM; of its devices none is used.
class StationTpm : public testing::Test {
protected:
    void SetUp() override
    {
        if (const std::string missing = SoftTpm::missing(); !missing.empty())
            GTEST_SKIP() << "needs " << missing;
        soft_.emplace(folder_.path() / "tpm");
        options_.store = folder_.path() / "store";
        options_.models = folder_.path();
        options_.tpm = soft_->tcti();
        ASSERT_TRUE(createStore(newStore(options_.store), clock_, random_));
    }
    void beginWithTpm()
    {
        Store store = Store::open(options_.store, clock_).value();
        auto keys = store.signIn(StaffName{"manager"}, SecretBytes::fromText(password)).value();
        const auto ledger = Ledger::open(store, std::move(keys), clock_, random_, "test").value();
        const auto anchor = TpmAnchor::open({options_.tpm}, *ledger).value();
        ASSERT_TRUE(begin(*ledger, *anchor));
    }
    /// What a clerk is told who signs in.
    Result<StaffMember> signIn()
    {
        const auto station = CounterStation::create(options_);
        return station->signIn(StaffName{"clerk"}, SecretBytes::fromText(password));
    }
    void sealOne()
    {
        Store store = Store::open(options_.store, clock_).value();
        auto keys = store.signIn(StaffName{"clerk"}, SecretBytes::fromText(password)).value();
        const auto ledger = Ledger::open(store, std::move(keys), clock_, random_, "test").value();
        ASSERT_TRUE(ledger->seal(visitNumber(1)));
    }

    TemporaryFolder folder_;
    SystemClock clock_;
    SeededRandom random_;
    std::optional<SoftTpm> soft_;
    StationOptions options_;
};

TEST_F(StationTpm, LetsNobodyInToAStoreThatWasPutBack)
{
    beginWithTpm();
    fs::copy(options_.store, folder_.path() / "copy", fs::copy_options::recursive);
    sealOne();
    const auto good = signIn();
    ASSERT_TRUE(good) << good.error().detail;
    fs::remove_all(options_.store);
    fs::rename(folder_.path() / "copy", options_.store);
    const auto refused = signIn();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::LedgerContradicted);
    EXPECT_THAT(refused.error().detail, testing::HasSubstr("an older copy"));
}

TEST_F(StationTpm, HasToHaveBegunAndToBeThere)
{
    EXPECT_EQ(signIn().error().code, ErrorCode::LedgerContradicted);
    options_.tpm = "device:" + (folder_.path() / "none").string();
    EXPECT_EQ(signIn().error().code, ErrorCode::KeyUnavailable);
    options_.tpm.clear();
    EXPECT_TRUE(signIn());
}

TEST_F(StationTpm, KeepsAClosedDayAtOnce)
{
    using namespace std::chrono_literals;
    beginWithTpm();
    fs::copy(options_.store, folder_.path() / "copy", fs::copy_options::recursive);
    {
        const auto station = CounterStation::create(options_);
        ASSERT_TRUE(station->signIn(StaffName{"manager"}, SecretBytes::fromText(password)));
        ASSERT_TRUE(station->offices().days.closeDay(2026y / 1 / 15));
    }
    fs::remove_all(options_.store);
    fs::rename(folder_.path() / "copy", options_.store);
    const auto refused = signIn();
    ASSERT_FALSE(refused) << "fewer entries than the TPM counts by are gone";
    EXPECT_EQ(refused.error().code, ErrorCode::LedgerContradicted);
}

} // namespace
} // namespace countersign
