#pragma once

#include "base/secret_bytes.h"

#include <array>
#include <cstddef>
#include <optional>

namespace countersign {

using BoxPublicKey = std::array<std::byte, 32>; ///< X25519

/// How many bytes a sealed box is longer than what is in it.
inline constexpr std::size_t sealedBoxOverhead = 48;

/// The public half of an X25519 secret key of 32 bytes.
[[nodiscard]] BoxPublicKey boxPublicKey(const SecretBytes& secret);

/// libsodium's crypto_box_seal (X25519, XSalsa20-Poly1305): only the holder of the secret key opens
/// it, and nobody can tell who sealed. It has no associated data; what it belongs to must be in it.
[[nodiscard]] Bytes sealTo(const BoxPublicKey& recipient, ByteView content);

/// Empty when the box was altered or is sealed to another key.
[[nodiscard]] std::optional<SecretBytes> openSealed(ByteView sealed, const SecretBytes& secret);

} // namespace countersign
