#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <vector>

namespace countersign {

/// RFC 6962 section 2.1: SHA-256(0x00 || entry).
[[nodiscard]] Digest leafHash(ByteView entry);
/// The same by other code, see sha256Independently().
[[nodiscard]] Digest leafHashIndependently(ByteView entry);
/// RFC 6962 section 2.1: SHA-256(0x01 || left || right).
[[nodiscard]] Digest nodeHash(const Digest& left, const Digest& right);

/// A growing RFC 6962 tree of which only the roots of its perfect subtrees are kept, largest first:
/// as many as `size` has bits set, at most 64. Enough to append and to give the root.
class CompactRange {
public:
    CompactRange() = default;
    /// Errors: LedgerBroken when `hashes` are not as many as a tree of this size has subtrees.
    [[nodiscard]] static Result<CompactRange>
    restore(std::uint64_t size, std::vector<Digest> hashes);

    void append(const Digest& leaf);
    /// The Merkle tree hash of everything appended; of nothing, SHA-256 of nothing.
    [[nodiscard]] Digest root() const;
    [[nodiscard]] std::uint64_t size() const { return size_; }
    [[nodiscard]] const std::vector<Digest>& hashes() const { return hashes_; }

private:
    std::uint64_t size_{0};
    std::vector<Digest> hashes_;
};

} // namespace countersign
