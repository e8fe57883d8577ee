#include "ledger/merkle_tree.h"

#include "ledger/hashing.h"

#include <algorithm>
#include <bit>

namespace countersign {
namespace {

constexpr std::array leafPrefix{std::byte{0x00}};
constexpr std::array nodePrefix{std::byte{0x01}};

} // namespace

Digest leafHash(ByteView entry) { return sha256({leafPrefix, entry}); }
Digest leafHashIndependently(ByteView entry) { return sha256Independently({leafPrefix, entry}); }

Digest nodeHash(const Digest& left, const Digest& right)
{
    // One piece: a log of a million entries has ten million of these hashed.
    std::array<std::byte, 1 + 2 * sizeof(Digest)> node{nodePrefix.front()};
    std::copy(left.begin(), left.end(), node.begin() + 1);
    std::copy(right.begin(), right.end(), node.begin() + 1 + sizeof(Digest));
    return sha256(node);
}

Result<CompactRange> CompactRange::restore(std::uint64_t size, std::vector<Digest> hashes)
{
    if (hashes.size() != static_cast<std::size_t>(std::popcount(size)))
        return fail(
            ErrorCode::LedgerBroken,
            "the tree state of size " + std::to_string(size) + " has " +
                std::to_string(hashes.size()) + " hashes");
    CompactRange range;
    range.size_ = size;
    range.hashes_ = std::move(hashes);
    return range;
}

void CompactRange::append(const Digest& leaf)
{
    Digest subtree = leaf;
    // Every trailing one bit of the size is a perfect subtree that the new leaf completes to twice
    // its size.
    for (std::uint64_t bits = size_; (bits & 1U) != 0; bits >>= 1) {
        subtree = nodeHash(hashes_.back(), subtree);
        hashes_.pop_back();
    }
    hashes_.push_back(subtree);
    ++size_;
}

Digest CompactRange::root() const
{
    if (hashes_.empty()) return sha256(ByteView{});
    Digest root = hashes_.back();
    for (auto next = hashes_.rbegin() + 1; next != hashes_.rend(); ++next)
        root = nodeHash(*next, root);
    return root;
}

} // namespace countersign
