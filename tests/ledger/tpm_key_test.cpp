#include "support/soft_tpm.h"

#include "ledger/audit.h"
#include "ledger/epochs.h"
#include "ledger/ledger_fixture.h"
#include "ledger/tpm_detail.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

namespace countersign {
namespace {

namespace fs = std::filesystem;

/// A store whose log signs with a key that a TPM makes.
class KeyInTpm : public LedgerTest {
protected:
    void SetUp() override
    {
        if (const std::string missing = SoftTpm::missing(); !missing.empty())
            GTEST_SKIP() << "needs " << missing;
        LedgerTest::SetUp();
        soft_.emplace(folder_.path() / "tpm");
    }
    void rotate()
    {
        const auto ledger = ledgerFor("manager");
        auto key = logKeyInTpm({soft_->tcti()}, random_);
        ASSERT_TRUE(key) << key.error().detail;
        const auto next = rotateLogKey(*ledger, std::move(*key));
        ASSERT_TRUE(next) << next.error().detail;
    }
    /// The same address, another TPM.
    void exchangeTpm()
    {
        soft_.reset();
        soft_.emplace(folder_.path() / "another-tpm");
    }
    [[nodiscard]] Result<UnlockedKeys> signIn()
    {
        close();
        store_ = Store::open(store(), clock_).value();
        return store_->signIn(StaffName{"clerk"}, SecretBytes::fromText(password));
    }

    std::optional<SoftTpm> soft_;
};

TEST_F(KeyInTpm, IsTheSameEachTimeAndAnotherForEachUse)
{
    const auto tpm = Tpm::open(soft_->tcti()).value();
    SecretBytes secret{32};
    random_.fill(secret.writable());
    const auto one = tpm->makeSecret(secret, "a use").value();
    EXPECT_EQ(one.size(), 32U);
    EXPECT_TRUE(std::ranges::equal(one.view(), tpm->makeSecret(secret, "a use")->view()));
    EXPECT_FALSE(std::ranges::equal(one.view(), tpm->makeSecret(secret, "another")->view()));
    random_.fill(secret.writable());
    EXPECT_FALSE(std::ranges::equal(one.view(), tpm->makeSecret(secret, "a use")->view()));
}

TEST_F(KeyInTpm, SignsTheLogFromTheRotationOn)
{
    rotate();
    close();
    sealVisits(1, 2);
    const auto report = auditStore(store(), {.everySignature = true});
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->isGood()) << report->firstWrong->what;
}

TEST_F(KeyInTpm, LetsNobodySignInOnAnotherMachine)
{
    rotate();
    exchangeTpm();
    const auto refused = signIn();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::KeyUnavailable);
}

TEST_F(KeyInTpm, CanBeGivenUpWhenTheTpmIsLost)
{
    rotate();
    soft_.reset();
    close();
    store_ = Store::open(store(), clock_).value();
    auto keys =
        store_->signIn(StaffName{"manager"}, SecretBytes::fromText(password), LogKeyUse::Lost);
    ASSERT_TRUE(keys) << keys.error().detail;
    {
        const auto ledger =
            Ledger::open(*store_, std::move(*keys), clock_, random_, "test").value();
        ASSERT_TRUE(replaceLostLogKey(*ledger));
    }
    EXPECT_TRUE(signIn());
    EXPECT_TRUE(auditStore(store())->isGood());
}

} // namespace
} // namespace countersign
