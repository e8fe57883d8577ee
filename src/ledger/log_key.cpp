#include "ledger/log_key.h"

#include "ledger/pkcs11_key.h"
#include "ledger/signing_key.h"
#include "ledger/tpm_detail.h"

#include <algorithm>

namespace countersign {
namespace {

Result<void> checkPlace(const TokenPlace& place)
{
    const auto bad = [](const char* what) { return fail(ErrorCode::BadInput, what); };
    if (!place.module.starts_with('/')) return bad("token: the module is not an absolute path");
    if (place.token.empty() || place.token.size() > 32)
        return bad("token: its label has 1 to 32 bytes");
    if (place.key.empty()) return bad("token: the key has no label");
    return {};
}

SecretBytes withoutFill(const SecretBytes& secret)
{
    const ByteView whole = secret.view();
    const auto end = std::find(whole.begin(), whole.end(), std::byte{0});
    return SecretBytes{whole.first(static_cast<std::size_t>(end - whole.begin()))};
}

class LostKey final : public Signer {
public:
    explicit LostKey(const Ed25519PublicKey& key) : key_{key} {}
    [[nodiscard]] Result<Ed25519Signature> sign(ByteView) const override
    {
        return fail(ErrorCode::KeyUnavailable, "the log's key is lost: it takes a new epoch");
    }
    [[nodiscard]] const Ed25519PublicKey& publicKey() const override { return key_; }

private:
    Ed25519PublicKey key_;
};

} // namespace

std::string TpmPlace::text() const { return "TPM " + tcti; }

std::string textOf(const KeyPlace& place)
{
    return std::visit([](const auto& each) { return each.text(); }, place);
}

std::string TokenPlace::text() const { return module + ": token " + token + ", key " + key; }

LogKey drawLogKey(RandomSource& random)
{
    SecretBytes seed = SigningKey::drawSeed(random);
    auto signer = std::make_unique<SigningKey>(seed);
    return {std::move(signer), std::move(seed)};
}

Result<LogKey> logKeyInToken(const TokenPlace& place, const SecretBytes& pin)
{
    if (const auto good = checkPlace(place); !good) return fail(good.error());
    const ByteView bytes = pin.view();
    if (bytes.empty() || bytes.size() >= LogKey::secretSize ||
        std::find(bytes.begin(), bytes.end(), std::byte{0}) != bytes.end())
        return fail(ErrorCode::BadInput, "token: a PIN has 1 to 31 bytes");
    Result<std::unique_ptr<Pkcs11Key>> key = Pkcs11Key::openOrDraw(place, pin);
    if (!key) return fail(key.error());
    SecretBytes secret{LogKey::secretSize};
    std::copy(bytes.begin(), bytes.end(), secret.writable().begin());
    return LogKey{std::move(*key), std::move(secret), place};
}

std::unique_ptr<Signer> lostLogKey(const Ed25519PublicKey& key)
{
    return std::make_unique<LostKey>(key);
}

namespace {

/// What a TPM makes its secrets for.
constexpr std::string_view logSeed = "countersign/log-seed/1";

Result<std::unique_ptr<SigningKey>> keyFromTpm(const TpmPlace& place, const SecretBytes& secret)
{
    const auto tpm = Tpm::open(place.tcti);
    if (!tpm) return fail(tpm.error());
    const auto seed = (*tpm)->makeSecret(secret, logSeed);
    if (!seed) return fail(seed.error());
    return std::make_unique<SigningKey>(*seed);
}

struct Opening {
    const SecretBytes& secret;

    Result<std::unique_ptr<Signer>> operator()(const TokenPlace& place) const
    {
        auto key = Pkcs11Key::open(place, withoutFill(secret));
        if (!key) return fail(key.error());
        return std::move(*key);
    }
    Result<std::unique_ptr<Signer>> operator()(const TpmPlace& place) const
    {
        auto key = keyFromTpm(place, secret);
        if (!key) return fail(key.error());
        return std::move(*key);
    }
};

} // namespace

Result<LogKey> logKeyInTpm(const TpmPlace& place, RandomSource& random)
{
    SecretBytes secret{LogKey::secretSize};
    random.fill(secret.writable());
    auto key = keyFromTpm(place, secret);
    if (!key) return fail(key.error());
    return LogKey{std::move(*key), std::move(secret), place};
}

Result<std::unique_ptr<Signer>> openLogKey(
    const SecretBytes& secret,
    const std::optional<KeyPlace>& place,
    const Ed25519PublicKey& expected)
{
    if (!place) return std::make_unique<SigningKey>(secret);
    auto key = std::visit(Opening{secret}, *place);
    if (!key) return key;
    if ((*key)->publicKey() != expected)
        return fail(
            ErrorCode::KeyUnavailable, textOf(*place) + ": another key than the one of this log");
    return key;
}

} // namespace countersign
