#include "support/child_process.h"
#include "support/soft_token.h"

#include "ledger/audit.h"
#include "ledger/connections_detail.h"
#include "ledger/epochs.h"
#include "ledger/ledger_fixture.h"
#include "ledger/log_pen_detail.h"
#include "ledger/pkcs11_key.h"
#include "ledger/signing_key.h"

#include <gmock/gmock.h>

namespace countersign {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr const char* pin = "731502";

SecretBytes secret(const char* text) { return SecretBytes::fromText(text); }

/// A store, and a token "outlet" that its log's key may be moved into.
class TokenTest : public LedgerTest {
protected:
    void SetUp() override
    {
        if (const std::string missing = SoftTokens::missing(); !missing.empty())
            GTEST_SKIP() << "needs " << missing;
        LedgerTest::SetUp();
        tokens_.emplace(folder_.path() / "softhsm");
        tokens_->add("outlet", pin);
    }
    void TearDown() override { close(); }

    StoreIdentity moveIntoToken(const char* key = "log")
    {
        StoreIdentity next;
        {
            const auto ledger = ledgerFor("manager");
            auto inToken = logKeyInToken(SoftTokens::place("outlet", key), secret(pin));
            EXPECT_TRUE(inToken) << inToken.error().detail;
            const auto rotated = rotateLogKey(*ledger, std::move(*inToken));
            EXPECT_TRUE(rotated) << rotated.error().detail;
            next = *rotated;
        }
        close();
        return next;
    }
    /// What keeps somebody from signing in to the closed store.
    [[nodiscard]] Error signInError() const
    {
        const Store store = Store::open(this->store(), clock_).value();
        const auto keys = store.signIn(StaffName{"clerk"}, SecretBytes::fromText(password));
        EXPECT_FALSE(keys);
        return keys ? Error{} : keys.error();
    }
    [[nodiscard]] static Error openError(const TokenPlace& place, const char* word)
    {
        const auto key = Pkcs11Key::open(place, secret(word));
        EXPECT_FALSE(key);
        return key ? Error{} : key.error();
    }

    std::optional<SoftTokens> tokens_;
};

TEST_F(TokenTest, SignsAsTheKeyThatWasDrawnInIt)
{
    const TokenPlace place = SoftTokens::place("outlet", "log");
    const auto drawn = logKeyInToken(place, secret(pin));
    ASSERT_TRUE(drawn) << drawn.error().detail;
    const Ed25519PublicKey key = drawn->signer->publicKey();
    const auto signature = drawn->signer->sign(bytesOf("a message"));
    ASSERT_TRUE(signature) << signature.error().detail;
    EXPECT_TRUE(isSignedBy(key, bytesOf("a message"), *signature));

    const auto again = logKeyInToken(place, secret(pin)); // while the first is open
    EXPECT_EQ(again->signer->publicKey(), key);
    const auto other = logKeyInToken(SoftTokens::place("outlet", "other"), secret(pin));
    EXPECT_NE(other->signer->publicKey(), key);
}

TEST_F(TokenTest, HoldsTheKeyOfALogFromARotationOn)
{
    sealVisits(1, 1);
    const StoreIdentity next = moveIntoToken();
    EXPECT_EQ(
        KeyFile::read(store() / "keys")->place(), KeyPlace{SoftTokens::place("outlet", "log")});
    sealVisits(2, 4);
    {
        const auto manager = ledgerFor("manager");
        EXPECT_TRUE(manager->reveal(EntryNumber{4}, RevealReason::QualityCheck));
        // Somebody else proves a password while the token is in use.
        EXPECT_EQ(
            approverFor("manager").keys().signer->publicKey(),
            VerifierKey::parse(next.publicKey)->key);
    }
    close();
    for (const std::string& trusted : {identity_.publicKey, next.publicKey}) {
        const AuditReport report =
            auditStore(
                store(), {.publicKey = VerifierKey::parse(trusted).value(), .everySignature = true})
                .value();
        EXPECT_TRUE(report.isGood()) << report.firstWrong->what;
        EXPECT_EQ(report.entries, 7U);
        EXPECT_EQ(report.publicKey, next.publicKey);
    }
}

TEST_F(TokenTest, GivesTheLogBackToAKeyFile)
{
    static_cast<void>(moveIntoToken());
    {
        const auto ledger = ledgerFor("manager");
        ASSERT_TRUE(rotateLogKey(*ledger));
    }
    close();
    EXPECT_EQ(KeyFile::read(store() / "keys")->place(), std::nullopt);
    tokens_.reset();
    fs::remove_all(folder_.path() / "softhsm");
    sealVisits(1, 2);
    EXPECT_TRUE(auditStore(store())->isGood());
}

TEST_F(TokenTest, IsNotGivenAKeyThatTheLogHasUsedBefore)
{
    static_cast<void>(moveIntoToken());
    {
        const auto ledger = ledgerFor("manager");
        auto same = logKeyInToken(SoftTokens::place("outlet", "log"), secret(pin));
        ASSERT_TRUE(same) << same.error().detail;
        const auto refused = rotateLogKey(*ledger, std::move(*same));
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::BadInput);
        EXPECT_TRUE(ledger->setBlocked(EntryNumber{1}, true).error().code == ErrorCode::NotFound);
    }
    close();
    sealVisits(1, 1);
    EXPECT_TRUE(auditStore(store())->isGood());
}

TEST_F(TokenTest, ThatIsNotThereLetsNobodySignIn)
{
    static_cast<void>(moveIntoToken());
    fs::rename(folder_.path() / "softhsm" / "tokens", folder_.path() / "pulled");
    fs::create_directory(folder_.path() / "softhsm" / "tokens");
    const Error error = signInError();
    EXPECT_EQ(error.code, ErrorCode::KeyUnavailable);
    EXPECT_THAT(error.detail, HasSubstr("libsofthsm2.so: token outlet: it is not there"));

    fs::remove_all(folder_.path() / "softhsm" / "tokens");
    fs::rename(folder_.path() / "pulled", folder_.path() / "softhsm" / "tokens");
    sealVisits(1, 1);
    EXPECT_TRUE(auditStore(store())->isGood());
}

TEST_F(TokenTest, OfTheSameLabelWithAnotherKeyIsRefused)
{
    static_cast<void>(moveIntoToken());
    fs::remove_all(folder_.path() / "softhsm" / "tokens");
    fs::create_directory(folder_.path() / "softhsm" / "tokens");
    tokens_->add("outlet", pin);
    EXPECT_THAT(signInError().detail, HasSubstr("key log: the token has no such key"));
    ASSERT_TRUE(logKeyInToken(SoftTokens::place("outlet", "log"), secret(pin)));
    const Error error = signInError();
    EXPECT_EQ(error.code, ErrorCode::KeyUnavailable);
    EXPECT_THAT(error.detail, HasSubstr("key log: another key than the one of this log"));
}

TEST_F(TokenTest, RefusesAWrongPinAlsoWhileTheRightOneIsInUse)
{
    const TokenPlace place = SoftTokens::place("outlet", "log");
    EXPECT_EQ(logKeyInToken(place, secret("731503")).error().code, ErrorCode::KeyUnavailable);
    const auto held = logKeyInToken(place, secret(pin));
    ASSERT_TRUE(held) << held.error().detail;
    const Error error = openError(place, "731503");
    EXPECT_EQ(error.code, ErrorCode::KeyUnavailable);
    EXPECT_THAT(error.detail, HasSubstr("token outlet: the PIN is not right"));
    EXPECT_TRUE(held->signer->sign(bytesOf("still works")));
    for (const char* const unusable : {"", "12345678901234567890123456789012"})
        EXPECT_EQ(logKeyInToken(place, secret(unusable)).error().code, ErrorCode::BadInput);
}

TEST_F(TokenTest, TakesNoKeyThatCouldBeTakenOutAgain)
{
    const fs::path tool = "/usr/bin/pkcs11-tool";
    if (!fs::exists(tool)) GTEST_SKIP() << "needs the package opensc";
    const Finished drawn = runProgram(
        tool,
        {"--module",
         SoftTokens::place("", "").module,
         "--login",
         "--pin",
         pin,
         "--token-label",
         "outlet",
         "--keypairgen",
         "--key-type",
         "EC:edwards25519",
         "--extractable",
         "--label",
         "loose"});
    ASSERT_EQ(drawn.exitCode, 0) << drawn.err;
    const auto refused = logKeyInToken(SoftTokens::place("outlet", "loose"), secret(pin));
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().detail, HasSubstr("key loose: it could be taken out"));
}

TEST_F(TokenTest, IsNotReachedThroughALibraryThatAnybodyCouldHavePutThere)
{
    TokenPlace place = SoftTokens::place("outlet", "log");
    const fs::path own = folder_.path() / "module.so";
    fs::copy_file(fs::canonical(place.module), own);
    place.module = own.string();
    const Error error = openError(place, pin);
    EXPECT_EQ(error.code, ErrorCode::KeyUnavailable);
    EXPECT_THAT(error.detail, HasSubstr("others than the administrator can change"));
    place.module = "/usr/lib/none.so";
    EXPECT_THAT(openError(place, pin).detail, HasSubstr("/usr/lib/none.so: No such file"));
    place.module = fs::canonical("/usr/lib/x86_64-linux-gnu/libsodium.so.23").string();
    EXPECT_THAT(openError(place, pin).detail, HasSubstr("is no PKCS#11 module"));
    place.module = "relative.so";
    EXPECT_EQ(logKeyInToken(place, secret(pin)).error().code, ErrorCode::BadInput);
}

} // namespace
} // namespace countersign
