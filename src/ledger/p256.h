#pragma once

#include "base/bytes.h"

#include <array>

namespace countersign {

// ECDSA on P-256 with SHA-256 (FIPS 186-5): what every TPM 2.0 can sign with, unlike Ed25519.

using P256PublicKey = std::array<std::byte, 64>; ///< x, y
using P256Signature = std::array<std::byte, 64>; ///< r, s

[[nodiscard]] bool
isSignedBy(const P256PublicKey& key, ByteView message, const P256Signature& signature);

} // namespace countersign
