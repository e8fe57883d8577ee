#include "ledger/merkle_proof.h"

#include <gtest/gtest.h>

#include <string>

namespace countersign {
namespace {

// The sample tree of the Certificate Transparency reference implementation and its proofs
// (google/certificate-transparency, cpp/merkletree/merkle_tree_test.cc; the leaf numbers there
// begin at 1).
const std::vector<const char*> sampleLeaves{
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f"};

struct Published {
    std::uint64_t first; ///< index of the leaf, or size of the older tree
    std::uint64_t size;
    std::vector<const char*> proof;
};

const std::vector<Published> inclusionProofs{
    {0, 1, {}},
    {0,
     8,
     {"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}},
    {5,
     8,
     {"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
    {2, 3, {"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"}},
    {1,
     5,
     {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}}};

const std::vector<Published> consistencyProofs{
    {1, 1, {}},
    {1,
     8,
     {"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}},
    {6,
     8,
     {"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}},
    {2,
     5,
     {"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"}}};

using Leaves = std::vector<Digest>;

MerkleProof made(ProofMaker maker, const Leaves& leaves)
{
    for (std::size_t i = 0; maker.missing() > 0; ++i)
        maker.append(leaves.at(i));
    return maker.proof();
}

Leaves published()
{
    Leaves leaves;
    for (const char* const leaf : sampleLeaves)
        leaves.push_back(leafHash(fromHex(leaf).value()));
    return leaves;
}

Leaves numbered(int count)
{
    Leaves leaves;
    for (int n = 0; n < count; ++n)
        leaves.push_back(leafHash(bytesOf(std::to_string(n))));
    return leaves;
}

/// The heads of all trees that grow from these leaves, by their size.
std::vector<TreeHead> headsOf(const Leaves& leaves)
{
    CompactRange tree;
    std::vector<TreeHead> heads{{0, tree.root()}};
    for (const Digest& leaf : leaves) {
        tree.append(leaf);
        heads.push_back({tree.size(), tree.root()});
    }
    return heads;
}

std::vector<std::string> hexOf(const MerkleProof& proof)
{
    std::vector<std::string> hex;
    for (const Digest& hash : proof)
        hex.push_back(toHex(hash));
    return hex;
}

TEST(MerkleProofs, AreThoseOfCertificateTransparency)
{
    for (const Published& each : inclusionProofs) {
        const std::vector<std::string> wanted{each.proof.begin(), each.proof.end()};
        EXPECT_EQ(hexOf(made(ProofMaker::inclusion(each.first, each.size), published())), wanted)
            << each.first << " in " << each.size;
    }
    for (const Published& each : consistencyProofs) {
        const std::vector<std::string> wanted{each.proof.begin(), each.proof.end()};
        EXPECT_EQ(hexOf(made(ProofMaker::consistency(each.first, each.size), published())), wanted)
            << each.first << " to " << each.size;
    }
}

// Sizes 1 to 33 have every shape up to a sixth level with one leaf in it.
constexpr int sizes = 33;

TEST(MerkleProofs, OfInclusionLeadToTheRootOfTheirTreeAndToNoOther)
{
    const Leaves leaves = numbered(sizes);
    const std::vector<TreeHead> heads = headsOf(leaves);
    for (std::uint64_t size = 1; size <= sizes; ++size)
        for (std::uint64_t index = 0; index < size; ++index) {
            const MerkleProof proof = made(ProofMaker::inclusion(index, size), leaves);
            const Digest& leaf = leaves.at(index);
            ASSERT_EQ(rootFromInclusion(leaf, index, size, proof), heads.at(size).root)
                << index << " in " << size;
            for (std::uint64_t other = 0; other <= size; ++other) {
                if (other == index) continue;
                ASSERT_NE(rootFromInclusion(leaf, other, size, proof), heads.at(size).root)
                    << index << " as " << other << " in " << size;
            }
            MerkleProof longer = proof;
            longer.push_back(leaf);
            ASSERT_EQ(rootFromInclusion(leaf, index, size, longer), std::nullopt);
            if (proof.empty()) continue;
            MerkleProof shorter = proof;
            shorter.pop_back();
            ASSERT_EQ(rootFromInclusion(leaf, index, size, shorter), std::nullopt);
        }
}

TEST(MerkleProofs, OfInclusionHoldForNoOtherLeafOrHash)
{
    const Leaves leaves = numbered(sizes);
    const std::vector<TreeHead> heads = headsOf(leaves);
    for (std::uint64_t index = 0; index < sizes; ++index) {
        const MerkleProof proof = made(ProofMaker::inclusion(index, sizes), leaves);
        EXPECT_NE(rootFromInclusion(Digest{}, index, sizes, proof), heads.back().root);
        for (std::size_t i = 0; i < proof.size(); ++i) {
            MerkleProof altered = proof;
            altered.at(i).at(0) ^= std::byte{1};
            EXPECT_NE(rootFromInclusion(leaves.at(index), index, sizes, altered), heads.back().root)
                << index << ", hash " << i;
        }
    }
}

TEST(MerkleProofs, OfConsistencyHoldForTheirTwoTreesAndForNoOthers)
{
    const std::vector<TreeHead> heads = headsOf(numbered(sizes));
    for (std::uint64_t newer = 1; newer <= sizes; ++newer)
        for (std::uint64_t older = 1; older <= newer; ++older) {
            const MerkleProof proof = made(ProofMaker::consistency(older, newer), numbered(sizes));
            const std::string which = std::to_string(older) + " to " + std::to_string(newer);
            ASSERT_TRUE(isConsistent(heads.at(older), heads.at(newer), proof)) << which;
            for (std::uint64_t other = 0; other <= newer; ++other) {
                if (other == older) continue;
                ASSERT_FALSE(isConsistent(heads.at(other), heads.at(newer), proof)) << which;
            }
            TreeHead forked = heads.at(older);
            forked.root.at(0) ^= std::byte{1};
            ASSERT_FALSE(isConsistent(forked, heads.at(newer), proof)) << which;
            forked = heads.at(newer);
            forked.root.at(0) ^= std::byte{1};
            ASSERT_FALSE(isConsistent(heads.at(older), forked, proof)) << which;
            MerkleProof altered = proof;
            altered.push_back(Digest{});
            ASSERT_FALSE(isConsistent(heads.at(older), heads.at(newer), altered)) << which;
            for (std::size_t i = 0; i < proof.size(); ++i) {
                altered = proof;
                altered.at(i).at(31) ^= std::byte{1};
                ASSERT_FALSE(isConsistent(heads.at(older), heads.at(newer), altered)) << which;
            }
        }
}

TEST(MerkleProofs, OfConsistencyRefuseWhatNeverGrewFromTheOther)
{
    const std::vector<TreeHead> heads = headsOf(numbered(8));
    EXPECT_FALSE(isConsistent(heads.at(0), heads.at(8), {}));
    EXPECT_FALSE(isConsistent(heads.at(8), heads.at(4), {}));
    EXPECT_FALSE(isConsistent(heads.at(3), heads.at(8), {}));
    EXPECT_TRUE(isConsistent(heads.at(5), heads.at(5), {}));
}

} // namespace
} // namespace countersign
