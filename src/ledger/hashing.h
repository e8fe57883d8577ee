#pragma once

#include "base/bytes.h"

#include <initializer_list>

namespace countersign {

/// SHA-256 over the pieces, one after the other.
[[nodiscard]] Digest sha256(std::initializer_list<ByteView> pieces);
[[nodiscard]] inline Digest sha256(ByteView bytes) { return sha256({bytes}); }

/// The same function from another library and another code path. A flipped bit in a leaf hash once
/// ended a public log's life (Yeti 2022), so what gets signed is computed both ways.
[[nodiscard]] Digest sha256Independently(std::initializer_list<ByteView> pieces);

/// RFC 2104 with SHA-256.
[[nodiscard]] Digest hmacSha256(ByteView key, ByteView message);

} // namespace countersign
