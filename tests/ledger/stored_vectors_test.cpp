#include "ledger/audit.h"
#include "ledger/entry.h"
#include "ledger/files.h"
#include "ledger/merkle_proof.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace countersign {
namespace {

const std::filesystem::path folder =
    std::filesystem::path{COUNTERSIGN_TEST_DATA} / "ledger"; // see tests/data/README.md

std::string textIn(const char* name)
{
    return std::string{textOf(readFile(folder / name, 1U << 20U).value())};
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// What this program wrote once, it has to read for ever.
TEST(StoredVectors, OfABundleVerifyUnderTheirKey)
{
    const VerifierKey key = VerifierKey::parse(linesOf(textIn("public-key")).at(0)).value();
    const auto report = auditBundle(
        folder / "six-entries.bundle", {.publicKey = key, .anchors = {}, .everySignature = true});
    ASSERT_TRUE(report) << report.error().detail;
    EXPECT_TRUE(report->isGood()) << report->firstWrong->what;
    EXPECT_EQ(report->entries, 6U);
    EXPECT_EQ(report->origin, "countersign/north-gate/6d12dc2f");
}

TEST(StoredVectors, OfAProofLeadToTheRootInItsCheckpoint)
{
    const std::string text = textIn("entry-4.tlog-proof");
    const std::vector<std::string> lines = linesOf(text);
    ASSERT_EQ(lines.at(0), "c2sp.org/tlog-proof@v1");
    const Bytes entry = fromBase64(lines.at(1).substr(6)).value();
    EXPECT_EQ(Entry::decode(entry)->number, EntryNumber{4});
    ASSERT_EQ(lines.at(2), "index 3");
    MerkleProof hashes;
    for (std::size_t n = 3; !lines.at(n).empty(); ++n) {
        const Bytes hash = fromBase64(lines.at(n)).value();
        std::copy(hash.begin(), hash.end(), hashes.emplace_back().begin());
    }
    const auto note = SignedCheckpoint::parse(text.substr(text.find("\n\n") + 2)).value();
    EXPECT_TRUE(
        note.note.isSignedBy(VerifierKey::parse(linesOf(textIn("public-key")).at(0)).value()));
    EXPECT_EQ(
        rootFromInclusion(leafHash(entry), 3, note.checkpoint.size, hashes), note.checkpoint.root);
}

} // namespace
} // namespace countersign
