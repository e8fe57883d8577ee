#pragma once

#include "ledger/log_key.h"

namespace countersign {

class Pkcs11Session;

/// An Ed25519 key that a PKCS#11 token holds and signs with (mechanism CKM_EDDSA). Every signature
/// is verified before it is handed out. The token stays logged in as long as a key of it is open.
class Pkcs11Key final : public Signer {
public:
    /// Errors: KeyUnavailable naming module, token and key.
    [[nodiscard]] static Result<std::unique_ptr<Pkcs11Key>>
    open(const TokenPlace& place, const SecretBytes& pin);
    /// The same; where the token has no key of this label it draws one that cannot be taken out.
    [[nodiscard]] static Result<std::unique_ptr<Pkcs11Key>>
    openOrDraw(const TokenPlace& place, const SecretBytes& pin);

    [[nodiscard]] Result<Ed25519Signature> sign(ByteView message) const override;
    [[nodiscard]] const Ed25519PublicKey& publicKey() const override { return publicKey_; }

    Pkcs11Key(const Pkcs11Key&) = delete;
    Pkcs11Key& operator=(const Pkcs11Key&) = delete;
    ~Pkcs11Key() override;

private:
    explicit Pkcs11Key(std::unique_ptr<Pkcs11Session> session);
    Result<bool> find();
    Result<void> draw(const TokenPlace& place);
    Result<void> readPublicKey(unsigned long object);
    Result<void> checkStays() const;

    std::unique_ptr<Pkcs11Session> session_;
    unsigned long privateKey_{0}; ///< the token's handle
    Ed25519PublicKey publicKey_{};
};

} // namespace countersign
