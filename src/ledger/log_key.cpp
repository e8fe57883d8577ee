#include "ledger/log_key.h"

#include "ledger/pkcs11_key.h"
#include "ledger/signing_key.h"

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

Result<std::unique_ptr<Signer>> openLogKey(
    const SecretBytes& secret,
    const std::optional<TokenPlace>& place,
    const Ed25519PublicKey& expected)
{
    if (!place) return std::make_unique<SigningKey>(secret);
    Result<std::unique_ptr<Pkcs11Key>> key = Pkcs11Key::open(*place, withoutFill(secret));
    if (!key) return fail(key.error());
    if ((*key)->publicKey() != expected)
        return fail(
            ErrorCode::KeyUnavailable, place->text() + ": another key than the one of this log");
    return std::move(*key);
}

} // namespace countersign
