#include "ledger/signing_key.h"

#include "ledger/sodium_detail.h"

namespace countersign {

SigningKey::SigningKey(const SecretBytes& seed) : expanded_{crypto_sign_SECRETKEYBYTES}
{
    useSodium();
    expects(seed.size() == seedSize, "an Ed25519 seed has 32 bytes");
    crypto_sign_seed_keypair(
        sodiumOut(std::span{publicKey_}),
        sodiumOut(expanded_.writable()),
        sodiumBytes(seed.view()));
}

SecretBytes SigningKey::drawSeed(RandomSource& random)
{
    SecretBytes seed{seedSize};
    random.fill(seed.writable());
    return seed;
}

Result<Ed25519Signature> SigningKey::sign(ByteView message) const
{
    Ed25519Signature signature{};
    crypto_sign_detached(
        sodiumOut(std::span{signature}),
        nullptr,
        sodiumBytes(message),
        message.size(),
        sodiumBytes(expanded_.view()));
    return signature;
}

bool isSignedBy(const Ed25519PublicKey& key, ByteView message, const Ed25519Signature& signature)
{
    useSodium();
    return crypto_sign_verify_detached(
               sodiumBytes(ByteView{signature}),
               sodiumBytes(message),
               message.size(),
               sodiumBytes(ByteView{key})) == 0;
}

} // namespace countersign
