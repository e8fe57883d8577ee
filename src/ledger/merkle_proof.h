#pragma once

#include "ledger/merkle_tree.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace countersign {

/// The hashes of a proof, in the order in which a verifier needs them.
using MerkleProof = std::vector<Digest>;

/// Makes a proof from the leaves of a tree as they pass by in their order. A proof consists of the
/// roots of stretches of leaves, so that only these are kept: as many hashes as the tree is high,
/// squared at the most.
class ProofMaker {
public:
    /// RFC 6962 section 2.1.1: that leaf `index`, counted from 0, is in the tree of this size.
    /// `index` must be below `size`.
    [[nodiscard]] static ProofMaker inclusion(std::uint64_t index, std::uint64_t size);
    /// RFC 6962 section 2.1.2: that the tree of size `older` is how the one of size `newer` began.
    /// `older` must be 1 to `newer`.
    [[nodiscard]] static ProofMaker consistency(std::uint64_t older, std::uint64_t newer);

    void append(const Digest& leaf);
    /// How many leaves still have to be appended.
    [[nodiscard]] std::uint64_t missing() const { return size_ - next_; }
    /// Needs all leaves.
    [[nodiscard]] MerkleProof proof() const;

private:
    /// The leaves from `begin` up to but not including `end`.
    struct Stretch {
        std::uint64_t begin;
        std::uint64_t end;
        CompactRange leaves{};
    };
    explicit ProofMaker(std::uint64_t size) : size_{size} {}
    void add(std::uint64_t begin, std::uint64_t end) { stretches_.push_back({begin, end}); }
    void addPath(std::uint64_t index, std::uint64_t begin, std::uint64_t end);
    void
    addSubproof(std::uint64_t older, std::uint64_t begin, std::uint64_t end, bool isWholeOlder);

    std::uint64_t size_;
    std::uint64_t next_{0};
    std::vector<Stretch> stretches_; ///< in the order of the proof; no leaf is in two of them
};

/// RFC 9162 section 2.1.3.2: the root that the tree has if the leaf is in it. Empty when the proof
/// has too many hashes or too few.
[[nodiscard]] std::optional<Digest> rootFromInclusion(
    const Digest& leaf, std::uint64_t index, std::uint64_t size, const MerkleProof& proof);

/// A tree as a checkpoint states it.
struct TreeHead {
    std::uint64_t size{0};
    Digest root{};
};

/// RFC 9162 section 2.1.4.2: whether the older tree is how the newer one began.
[[nodiscard]] bool
isConsistent(const TreeHead& older, const TreeHead& newer, const MerkleProof& proof);

} // namespace countersign
