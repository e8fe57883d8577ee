#include "support/soft_tpm.h"

#include "ledger/hashing.h"
#include "ledger/sample_store.h"
#include "ledger/tpm_detail.h"

#include <gmock/gmock.h>

namespace countersign {
namespace {

using testing::HasSubstr;

template <std::size_t N>
std::array<std::byte, N> fromTwoHalves(const char* first, const char* second)
{
    const Bytes whole = fromHex(std::string{first} + second).value();
    std::array<std::byte, N> value{};
    std::copy(whole.begin(), whole.end(), value.begin());
    return value;
}

TEST(P256, VerifiesTheExampleOfRfc6979)
{
    const auto key = fromTwoHalves<64>(
        "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6",
        "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
    const auto signature = fromTwoHalves<64>(
        "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716",
        "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");
    EXPECT_TRUE(isSignedBy(key, bytesOf("sample"), signature));
    EXPECT_FALSE(isSignedBy(key, bytesOf("simple"), signature));
    for (std::size_t i = 0; i < 64; ++i) {
        P256Signature altered = signature;
        altered.at(i) ^= std::byte{1};
        EXPECT_FALSE(isSignedBy(key, bytesOf("sample"), altered)) << i;
        P256PublicKey other = key;
        other.at(i) ^= std::byte{1};
        EXPECT_FALSE(isSignedBy(other, bytesOf("sample"), signature)) << i;
    }
    EXPECT_FALSE(isSignedBy(P256PublicKey{}, bytesOf("sample"), signature));
    EXPECT_FALSE(isSignedBy(key, bytesOf("sample"), P256Signature{}));
}

class TpmTest : public testing::Test {
protected:
    void SetUp() override
    {
        if (const std::string missing = SoftTpm::missing(); !missing.empty())
            GTEST_SKIP() << "needs " << missing;
        soft_.emplace(folder_.path());
    }
    [[nodiscard]] std::unique_ptr<Tpm> open() const
    {
        Result<std::unique_ptr<Tpm>> tpm = Tpm::open(soft_->tcti());
        EXPECT_TRUE(tpm) << tpm.error().detail;
        return std::move(*tpm);
    }

    static constexpr std::uint32_t index_ = 0x01A0C516;
    const Digest auth_ = sha256(bytesOf("auth"));
    TemporaryFolder folder_;
    std::optional<SoftTpm> soft_;
};

TEST_F(TpmTest, CountsUpOnlyAndRemembers)
{
    std::uint64_t first = 0;
    {
        const auto tpm = open();
        EXPECT_EQ(tpm->readCounter(index_, auth_).value(), std::nullopt);
        ASSERT_TRUE(tpm->incrementCounter(index_, auth_));
        first = tpm->readCounter(index_, auth_).value().value();
        ASSERT_TRUE(tpm->incrementCounter(index_, auth_));
        EXPECT_EQ(tpm->readCounter(index_, auth_).value(), first + 1);
        EXPECT_EQ(tpm->readCounter(index_ + 1, auth_).value(), std::nullopt);
    }
    soft_.reset();
    soft_.emplace(folder_.path()); // switched off and on
    EXPECT_EQ(open()->readCounter(index_, auth_).value(), first + 1);
}

TEST_F(TpmTest, CountsOnlyForWhoKnowsTheSecret)
{
    const auto tpm = open();
    ASSERT_TRUE(tpm->incrementCounter(index_, auth_));
    const Digest other = sha256(bytesOf("other"));
    const auto read = tpm->readCounter(index_, other);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::KeyUnavailable);
    EXPECT_THAT(read.error().detail, HasSubstr("counter of another store"));
    EXPECT_FALSE(tpm->incrementCounter(index_, other));
    EXPECT_TRUE(tpm->incrementCounter(index_, auth_)); // and nobody is locked out
}

TEST_F(TpmTest, MakesTheSameKeyFromTheSameSecretAndOnlyThere)
{
    const Digest secret = sha256(bytesOf("one"));
    const P256PublicKey key = open()->makeSigner(secret).value();
    EXPECT_EQ(open()->makeSigner(secret).value(), key);
    EXPECT_NE(open()->makeSigner(sha256(bytesOf("two"))).value(), key);
    soft_.reset();
    EXPECT_NE(
        [&] {
            soft_.emplace(folder_.path() / "other");
            return open()->makeSigner(secret).value();
        }(),
        key);
}

TEST_F(TpmTest, SignsAsThatKey)
{
    const auto tpm = open();
    const P256PublicKey key = tpm->makeSigner(sha256(bytesOf("one"))).value();
    for (int i = 0; i < 300; ++i) { // also numbers that begin with zero
        const std::string message = "message " + std::to_string(i);
        const auto signature = tpm->sign(sha256(bytesOf(message)));
        ASSERT_TRUE(signature) << signature.error().detail;
        EXPECT_TRUE(isSignedBy(key, bytesOf(message), *signature)) << i;
        EXPECT_FALSE(isSignedBy(key, bytesOf(message + "."), *signature)) << i;
    }
}

TEST_F(TpmTest, ThatIsNotThereIsNamedByTheWayToIt)
{
    const auto none = Tpm::open("device:" + (folder_.path() / "none").string());
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::KeyUnavailable);
    EXPECT_THAT(none.error().detail, HasSubstr("is not reached by device:"));
}

} // namespace
} // namespace countersign
