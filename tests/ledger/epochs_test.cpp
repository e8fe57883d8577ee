#include "ledger/audit.h"
#include "ledger/epochs.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"
#include "ledger/log_keys.h"
#include "ledger/signing_key.h"

namespace countersign {
namespace {

class Epochs : public LedgerTest {
protected:
    [[nodiscard]] AuditReport audit(const std::string& publicKey) const
    {
        return auditStore(
                   store(),
                   {.publicKey = VerifierKey::parse(publicKey).value(), .everySignature = true})
            .value();
    }
    StoreIdentity rotate()
    {
        const auto ledger = ledgerFor("manager");
        const auto next = rotateLogKey(*ledger);
        EXPECT_TRUE(next) << next.error().detail;
        EXPECT_TRUE(ledger->setBlocked(EntryNumber{2}, true)); // goes on in the same session
        close();
        return next.value();
    }
};

TEST_F(Epochs, GoOnUnderAnotherNameAndKeyThatTheOldOneVouchesFor)
{
    sealVisits(1, 2);
    const StoreIdentity next = rotate();
    EXPECT_NE(next.origin, identity_.origin);
    sealVisits(3, 4);
    for (const std::string& trusted : {identity_.publicKey, next.publicKey}) {
        const AuditReport report = audit(trusted);
        EXPECT_TRUE(report.isGood()) << report.firstWrong->what;
        EXPECT_EQ(report.entries, 7U);
        EXPECT_EQ(report.origin, next.origin);
        EXPECT_EQ(report.publicKey, next.publicKey);
    }
    EXPECT_EQ(store_, std::nullopt);
    static_cast<void>(ledgerFor("clerk"));
    EXPECT_EQ(store_->identity(), next);
}

TEST_F(Epochs, KeepEverySealedRecordReadable)
{
    sealVisits(1, 1);
    static_cast<void>(rotate());
    sealVisits(2, 2);
    const auto manager = ledgerFor("manager");
    EXPECT_TRUE(
        manager->reveal(EntryNumber{2}, RevealReason::QualityCheck)); // sealed under the old name
    EXPECT_TRUE(
        manager->reveal(EntryNumber{5}, RevealReason::QualityCheck)); // and under the new one
}

TEST_F(Epochs, AfterARestoreAreNotVouchedFor)
{
    sealVisits(1, 1);
    StoreIdentity next;
    {
        const auto ledger = ledgerFor("manager");
        next = continueRestored(*ledger).value();
    }
    close();
    EXPECT_TRUE(audit(next.publicKey).isGood());
    const AuditReport report = audit(identity_.publicKey);
    ASSERT_FALSE(report.isGood());
    EXPECT_EQ(report.firstWrong->entry, EntryNumber{3});
    EXPECT_STREQ(name(report.firstWrong->damage), "signature-wrong");
}

TEST_F(Epochs, AreBegunByAManagerOnly)
{
    const auto ledger = ledgerFor("clerk");
    EXPECT_EQ(rotateLogKey(*ledger).error().code, ErrorCode::NotAllowed);
    EXPECT_EQ(continueRestored(*ledger).error().code, ErrorCode::NotAllowed);
}

class LogKeysTest : public testing::Test {
protected:
    static SigningKey key(std::uint8_t seed)
    {
        SeededRandom random{seed};
        return SigningKey{SigningKey::drawSeed(random)};
    }
    static VerifierKey named(const char* origin, const SigningKey& key)
    {
        return {origin, key.publicKey()};
    }
    const SigningKey first_ = key(1);
    const SigningKey second_ = key(2);
    const Checkpoint before_{"a/1", 4, sha256(bytesOf("root"))};
    LogKeys keys_{named("a/1", first_)};
};

TEST_F(LogKeysTest, TakeAnEpochThatContinuesTheLog)
{
    EpochStart epoch{EpochGround::KeyRotation, named("a/2", second_), before_, {}, {}};
    epoch.oldKeySignature = first_.sign(bytesOf(epochMessage(epoch.key, before_))).value();
    EXPECT_EQ(keys_.begin(epoch, 5, before_), std::nullopt);
    EXPECT_EQ(keys_.at(4).key, named("a/1", first_));
    EXPECT_EQ(keys_.at(5).key, named("a/2", second_));
    EXPECT_TRUE(keys_.leadsToNewest(named("a/1", first_)));
    EXPECT_FALSE(keys_.leadsToNewest(named("a/1", second_)));
}

TEST_F(LogKeysTest, RefuseAnotherPastAnUsedKeyAndAFalseWord)
{
    EpochStart epoch{EpochGround::KeyRotation, named("a/2", second_), before_, {}, {}};
    Checkpoint other = before_;
    other.size = 3;
    EXPECT_NE(keys_.begin(epoch, 5, other), std::nullopt);
    epoch.oldKeySignature = second_.sign(bytesOf(epochMessage(epoch.key, before_))).value();
    EXPECT_NE(keys_.begin(epoch, 5, before_), std::nullopt);
    epoch.oldKeySignature.reset();
    epoch.key = named("a/2", first_);
    EXPECT_NE(keys_.begin(epoch, 5, before_), std::nullopt);
    epoch.key = named("a/1", second_);
    EXPECT_NE(keys_.begin(epoch, 5, before_), std::nullopt);
}

} // namespace
} // namespace countersign
