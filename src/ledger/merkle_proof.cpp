#include "ledger/merkle_proof.h"

#include "base/contract.h"

#include <bit>

namespace countersign {
namespace {

/// How many leaves the left one of the two subtrees has.
std::uint64_t leftOf(std::uint64_t leaves) { return std::bit_floor(leaves - 1); }

/// Where a verifier stands: the node on the way up, and the last one of its level.
struct Climb {
    std::uint64_t node;
    std::uint64_t last;

    [[nodiscard]] bool isAtTop() const { return last == 0; }
    /// Whether the next hash of the proof is that of the left sibling.
    [[nodiscard]] bool hasLeftSibling() const { return (node & 1U) != 0 || node == last; }
    void goUp()
    {
        node >>= 1U;
        last >>= 1U;
    }
    /// A node without a sibling is its own parent.
    void skipMissingSiblings()
    {
        while ((node & 1U) == 0 && node != 0)
            goUp();
    }
};

} // namespace

ProofMaker ProofMaker::inclusion(std::uint64_t index, std::uint64_t size)
{
    expects(index < size, "a proven leaf is in the tree");
    ProofMaker maker{size};
    maker.addPath(index, 0, size);
    return maker;
}

ProofMaker ProofMaker::consistency(std::uint64_t older, std::uint64_t newer)
{
    expects(older >= 1 && older <= newer, "the older tree has leaves, and no more than the newer");
    ProofMaker maker{newer};
    maker.addSubproof(older, 0, newer, true);
    return maker;
}

void ProofMaker::addPath(std::uint64_t index, std::uint64_t begin, std::uint64_t end)
{
    if (end - begin == 1) return;
    const std::uint64_t split = begin + leftOf(end - begin);
    if (index < split) {
        addPath(index, begin, split);
        add(split, end);
    } else {
        addPath(index, split, end);
        add(begin, split);
    }
}

void ProofMaker::addSubproof(
    std::uint64_t older, std::uint64_t begin, std::uint64_t end, bool isWholeOlder)
{
    if (older == end) {
        // The older tree's own root is known to whoever asks.
        if (!isWholeOlder) add(begin, end);
        return;
    }
    const std::uint64_t split = begin + leftOf(end - begin);
    if (older <= split) {
        addSubproof(older, begin, split, isWholeOlder);
        add(split, end);
    } else {
        addSubproof(older, split, end, false);
        add(begin, split);
    }
}

void ProofMaker::append(const Digest& leaf)
{
    expects(missing() > 0, "a proof takes the leaves of its tree only");
    for (Stretch& stretch : stretches_)
        if (stretch.begin <= next_ && next_ < stretch.end) stretch.leaves.append(leaf);
    ++next_;
}

MerkleProof ProofMaker::proof() const
{
    expects(missing() == 0, "a proof needs all leaves");
    MerkleProof proof;
    for (const Stretch& stretch : stretches_)
        proof.push_back(stretch.leaves.root());
    return proof;
}

std::optional<Digest> rootFromInclusion(
    const Digest& leaf, std::uint64_t index, std::uint64_t size, const MerkleProof& proof)
{
    if (index >= size) return std::nullopt;
    Climb climb{index, size - 1};
    Digest root = leaf;
    for (const Digest& hash : proof) {
        if (climb.isAtTop()) return std::nullopt;
        if (climb.hasLeftSibling()) {
            root = nodeHash(hash, root);
            climb.skipMissingSiblings();
        } else {
            root = nodeHash(root, hash);
        }
        climb.goUp();
    }
    if (!climb.isAtTop()) return std::nullopt;
    return root;
}

bool isConsistent(const TreeHead& older, const TreeHead& newer, const MerkleProof& proof)
{
    if (older.size == 0 || older.size > newer.size) return false;
    if (older.size == newer.size) return proof.empty() && older.root == newer.root;

    MerkleProof path = proof;
    if (std::has_single_bit(older.size)) path.insert(path.begin(), older.root);
    if (path.empty()) return false;
    Climb climb{older.size - 1, newer.size - 1};
    while ((climb.node & 1U) != 0)
        climb.goUp();
    Digest olderRoot = path.front();
    Digest newerRoot = path.front();
    for (std::size_t i = 1; i < path.size(); ++i) {
        if (climb.isAtTop()) return false;
        if (climb.hasLeftSibling()) {
            olderRoot = nodeHash(path[i], olderRoot);
            newerRoot = nodeHash(path[i], newerRoot);
            climb.skipMissingSiblings();
        } else {
            newerRoot = nodeHash(newerRoot, path[i]);
        }
        climb.goUp();
    }
    return climb.isAtTop() && olderRoot == older.root && newerRoot == newer.root;
}

} // namespace countersign
