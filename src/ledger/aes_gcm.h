#pragma once

#include "base/bytes.h"
#include "base/random.h"
#include "base/secret_bytes.h"

namespace countersign {

/// AES-256-GCM (NIST SP 800-38D): a random nonce (12 bytes), the ciphertext, the tag (16 bytes).
/// `key` has 32 bytes and seals only a handful of messages, so random nonces cannot repeat.
[[nodiscard]] Bytes
sealAesGcm(ByteView content, const SecretBytes& key, ByteView bound, RandomSource& random);

/// Errors: BadInput when the bytes, the key or `bound` are not those it was sealed with.
[[nodiscard]] Result<SecretBytes>
openAesGcm(ByteView sealed, const SecretBytes& key, ByteView bound);

} // namespace countersign
