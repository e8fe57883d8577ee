#include "ledger/hashing.h"
#include "ledger/merkle_tree.h"

#include <gtest/gtest.h>

#include <bit>

namespace countersign {
namespace {

// The leaves and roots of the Certificate Transparency reference implementation
// (google/certificate-transparency, cpp/merkletree/merkle_tree_test.cc).
const std::vector<const char*> leaves{
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f"};
const std::vector<const char*> roots{
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

/// RFC 6962 section 2.1 as it is written: split at the largest power of two below the count.
Digest rootOf(std::span<const Digest> hashes)
{
    if (hashes.size() == 1) return hashes.front();
    const std::size_t split = std::bit_floor(hashes.size() - 1);
    return nodeHash(rootOf(hashes.first(split)), rootOf(hashes.subspan(split)));
}

TEST(MerkleTree, HasTheRootsOfCertificateTransparency)
{
    CompactRange tree;
    EXPECT_EQ(
        toHex(tree.root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        tree.append(leafHash(fromHex(leaves[i]).value()));
        EXPECT_EQ(toHex(tree.root()), roots[i]) << "after leaf " << i;
    }
}

TEST(MerkleTree, AgreesWithTheRecursiveDefinition)
{
    CompactRange tree;
    std::vector<Digest> hashes;
    for (int n = 0; n < 130; ++n) {
        hashes.push_back(leafHash(bytesOf(std::to_string(n))));
        tree.append(hashes.back());
        ASSERT_EQ(tree.root(), rootOf(hashes)) << n;
    }
}

TEST(MerkleTree, GoesOnFromAStoredState)
{
    CompactRange tree;
    for (int n = 0; n < 21; ++n)
        tree.append(leafHash(bytesOf(std::to_string(n))));
    auto restored = CompactRange::restore(tree.size(), tree.hashes()).value();
    tree.append(leafHash({}));
    restored.append(leafHash({}));
    EXPECT_EQ(restored.root(), tree.root());
}

TEST(MerkleTree, RefusesAStateThatFitsNoTree)
{
    EXPECT_EQ(CompactRange::restore(5, {Digest{}}).error().code, ErrorCode::LedgerBroken);
}

TEST(Hashing, AgreesWithTheOtherLibrary)
{
    Bytes message;
    for (int size = 0; size < 300; ++size) {
        ASSERT_EQ(leafHash(message), leafHashIndependently(message)) << size;
        message.push_back(static_cast<std::byte>(size));
    }
}

TEST(Hashing, HasTheHmacOfTheStandard)
{
    // RFC 4231 test case 2.
    EXPECT_EQ(
        toHex(hmacSha256(bytesOf("Jefe"), bytesOf("what do ya want for nothing?"))),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

} // namespace
} // namespace countersign
