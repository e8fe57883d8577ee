#pragma once

#include "base/random.h"
#include "base/secret_bytes.h"

#include <array>
#include <cstdint>

namespace countersign {

/// What one guess of a password costs: Argon2id (RFC 9106) with one lane.
struct PasswordCost {
    std::uint32_t passes{3};
    std::uint32_t memoryKib{128 * 1024};
    bool operator==(const PasswordCost&) const = default;

    /// Within what libsodium computes and what a counter PC can spare, so that an altered key file
    /// cannot make sign-in run for hours.
    [[nodiscard]] bool isUsable() const;
};

using PasswordSalt = std::array<std::byte, 16>;

/// Something sealed under a password: Argon2id for the key, XChaCha20-Poly1305 for the rest.
struct PasswordBox {
    PasswordCost cost;
    PasswordSalt salt{};
    Bytes sealed; ///< nonce (24), ciphertext, tag (16)

    /// `bound` is authenticated, not hidden: the box opens only beside the same bytes.
    /// Errors: KeyUnavailable when there is no memory for Argon2id.
    [[nodiscard]] static Result<PasswordBox> seal(
        const SecretBytes& content,
        const SecretBytes& password,
        ByteView bound,
        const PasswordCost& cost,
        RandomSource& random);

    /// Errors: WrongPassword, also for altered bytes; KeyUnavailable.
    [[nodiscard]] Result<SecretBytes> open(const SecretBytes& password, ByteView bound) const;
};

} // namespace countersign
