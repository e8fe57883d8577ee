#pragma once

#include "base/random.h"
#include "base/secret_bytes.h"
#include "ledger/signer.h"

namespace countersign {

/// An Ed25519 key in memory (RFC 8032), from the key file.
class SigningKey final : public Signer {
public:
    static constexpr std::size_t seedSize = 32;

    /// `seed` is the 32-byte private key of RFC 8032.
    explicit SigningKey(const SecretBytes& seed);
    [[nodiscard]] static SecretBytes drawSeed(RandomSource& random);

    [[nodiscard]] Result<Ed25519Signature> sign(ByteView message) const override;
    [[nodiscard]] const Ed25519PublicKey& publicKey() const override { return publicKey_; }

private:
    SecretBytes expanded_; ///< seed and public key, as libsodium wants it
    Ed25519PublicKey publicKey_{};
};

/// Whether `signature` is one by this key over these bytes.
[[nodiscard]] bool
isSignedBy(const Ed25519PublicKey& key, ByteView message, const Ed25519Signature& signature);

} // namespace countersign
