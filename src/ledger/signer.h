#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <array>

namespace countersign {

using Ed25519PublicKey = std::array<std::byte, 32>;
using Ed25519Signature = std::array<std::byte, 64>;

/// A key that signs, wherever it lives. Used from one thread at a time.
class Signer {
public:
    virtual ~Signer() = default;
    /// Errors: KeyUnavailable.
    [[nodiscard]] virtual Result<Ed25519Signature> sign(ByteView message) const = 0;
    [[nodiscard]] virtual const Ed25519PublicKey& publicKey() const = 0;
};

} // namespace countersign
