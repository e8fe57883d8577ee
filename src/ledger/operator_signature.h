#pragma once

#include "ledger/signer.h"

#include <string_view>

namespace countersign {

// An entry is sealed by two signatures: the log's key signs a checkpoint over all entries up to it
// (which counter), and the person who wrote it signs its leaf hash (which person).

/// By the key of an account, over "countersign/operator/1\n" and the leaf hash.
/// Errors: KeyUnavailable.
[[nodiscard]] Result<Ed25519Signature> signLeaf(const Signer& person, const Digest& leaf);
[[nodiscard]] bool isLeafSignedBy(
    const Ed25519PublicKey& person, const Digest& leaf, const Ed25519Signature& signature);

/// What the next entry says of an entry's seal: SHA-256(note || operator's signature). So the last
/// seal vouches for the exact bytes of all before it.
[[nodiscard]] Digest sealDigest(std::string_view note, ByteView operatorSignature);

} // namespace countersign
