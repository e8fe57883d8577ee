#include "ledger/ledger_fixture.h"
#include "ledger/proof_reading.h"

namespace countersign {
namespace {

class ProofReading : public LedgerTest {
protected:
    void SetUp() override
    {
        LedgerTest::SetUp();
        sealVisits(1, 6);
    }
    [[nodiscard]] EntryProof proofOf(std::uint64_t entry) const
    {
        return proveEntry(store(), EntryNumber{entry}, std::nullopt).value();
    }
    [[nodiscard]] VerifierKey key() const
    {
        return VerifierKey::parse(identity_.publicKey).value();
    }
};

TEST_F(ProofReading, ReadsWhatAProofSaysOfItself)
{
    const EntryProof proof = proofOf(3);
    const auto read = parseEntryProof(proof.text());
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->text(), proof.text());
    EXPECT_EQ(read->number, EntryNumber{3});
    EXPECT_EQ(read->hashes, proof.hashes);
}

TEST_F(ProofReading, ProvesEveryEntryWithThePublicKeyAlone)
{
    for (std::uint64_t entry = 1; entry <= 7; ++entry) {
        const auto proven = checkProof(proofOf(entry), key());
        ASSERT_TRUE(proven) << proven.error().detail;
        EXPECT_EQ(proven->entry.number, EntryNumber{entry});
        EXPECT_EQ(proven->checkpoint.size, 7U);
    }
}

TEST_F(ProofReading, RefusesAnEntryThatWasChanged)
{
    EntryProof proof = proofOf(3);
    proof.entry[proof.entry.size() / 2] ^= std::byte{1};
    const auto proven = checkProof(proof, key());
    ASSERT_FALSE(proven);
    EXPECT_EQ(proven.error().code, ErrorCode::LedgerBroken);
}

TEST_F(ProofReading, RefusesAnotherNumberOtherHashesAndAnotherCheckpoint)
{
    EntryProof proof = proofOf(3);
    proof.number = EntryNumber{4};
    EXPECT_FALSE(checkProof(proof, key()));
    proof = proofOf(3);
    proof.number = EntryNumber{99};
    EXPECT_FALSE(checkProof(proof, key()));
    proof = proofOf(3);
    proof.hashes.front()[0] ^= std::byte{1};
    EXPECT_FALSE(checkProof(proof, key()));
    proof = proofOf(3);
    proof.hashes.pop_back();
    EXPECT_FALSE(checkProof(proof, key()));
    proof = proofOf(3);
    proof.checkpoint.replace(proof.checkpoint.find("\n7\n"), 3, "\n8\n");
    EXPECT_FALSE(checkProof(proof, key()));
}

TEST_F(ProofReading, RefusesAKeyOfAnotherLog)
{
    SeededRandom other{2};
    TemporaryFolder folder;
    const auto identity = createStore(newStore(folder.path() / "store"), clock_, other).value();
    EXPECT_FALSE(checkProof(proofOf(3), VerifierKey::parse(identity.publicKey).value()));
    VerifierKey renamed = VerifierKey::parse(identity.publicKey).value();
    renamed.name = identity_.origin;
    EXPECT_FALSE(checkProof(proofOf(3), renamed));
}

TEST_F(ProofReading, RefusesWhatIsNoProof)
{
    const std::string good = proofOf(3).text();
    for (std::size_t length = 0; length < good.size(); ++length) {
        const auto read = parseEntryProof(good.substr(0, length));
        EXPECT_FALSE(read && checkProof(*read, key())) << length;
    }
    EXPECT_FALSE(parseEntryProof("c2sp.org/tlog-proof@v1\nextra AA==\nindex x\n\n"));
    EXPECT_FALSE(parseEntryProof("c2sp.org/tlog-proof@v1\nextra !\nindex 1\n\n"));
}

} // namespace
} // namespace countersign
