#include "ledger/epochs.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"
#include "ledger/log_proof.h"

namespace countersign {
namespace {

class LogProofs : public LedgerTest {
protected:
    void SetUp() override
    {
        LedgerTest::SetUp();
        sealVisits(1, 5); // entries 2 to 6
    }
    [[nodiscard]] Result<EntryProof>
    entryProof(std::uint64_t number, std::optional<std::uint64_t> at = {}) const
    {
        return proveEntry(store(), EntryNumber{number}, at);
    }
    [[nodiscard]] std::string checkpoint() const
    {
        return LedgerReader::open(store())->readCheckpoint().value();
    }
};

TEST_F(LogProofs, ShowEveryEntryInEveryLaterSize)
{
    for (std::uint64_t size = 1; size <= 6; ++size)
        for (std::uint64_t n = 1; n <= size; ++n) {
            const auto proof = entryProof(n, size);
            ASSERT_TRUE(proof) << proof.error().detail;
            const Checkpoint stated = SignedCheckpoint::parse(proof->checkpoint)->checkpoint;
            EXPECT_EQ(stated.size, size);
            EXPECT_EQ(
                rootFromInclusion(leafHash(proof->entry), n - 1, size, proof->hashes), stated.root);
            EXPECT_EQ(Entry::decode(proof->entry)->number, EntryNumber{n});
        }
}

TEST_F(LogProofs, AreWrittenAsTheSpecificationSays)
{
    const EntryProof proof = entryProof(1, 2).value();
    const std::string second = toBase64(leafHash(entryProof(2)->entry));
    EXPECT_EQ(
        proof.text(),
        "c2sp.org/tlog-proof@v1\nextra " + toBase64(proof.entry) + "\nindex 0\n" + second + "\n\n" +
            proof.checkpoint);
    EXPECT_EQ(entryProof(4)->checkpoint, checkpoint());
}

TEST_F(LogProofs, ShowThatTheLogOnlyGrew)
{
    for (std::uint64_t from = 1; from <= 6; ++from) {
        const auto proof = proveGrowth(store(), from);
        ASSERT_TRUE(proof) << proof.error().detail;
        const Checkpoint older = SignedCheckpoint::parse(proof->older)->checkpoint;
        const Checkpoint newer = SignedCheckpoint::parse(proof->newer)->checkpoint;
        EXPECT_EQ(older.size, from);
        EXPECT_EQ(proof->newer, checkpoint());
        EXPECT_TRUE(
            isConsistent({older.size, older.root}, {newer.size, newer.root}, proof->hashes));
    }
    const GrowthProof whole = proveGrowth(store(), 6).value();
    EXPECT_EQ(
        whole.text(), "countersign/consistency-proof/1\n\n" + whole.older + '\n' + whole.newer);
}

TEST_F(LogProofs, GoOnAcrossAChangeOfKeys)
{
    ASSERT_TRUE(rotateLogKey(*ledgerFor("manager")));
    close();
    const GrowthProof proof = proveGrowth(store(), 3).value();
    EXPECT_NE(
        SignedCheckpoint::parse(proof.older)->checkpoint.origin,
        SignedCheckpoint::parse(proof.newer)->checkpoint.origin);
    EXPECT_TRUE(entryProof(2));
}

TEST_F(LogProofs, NameWhatTheLogDoesNotHave)
{
    for (const auto& missing : {entryProof(7), entryProof(0), entryProof(3, 7), entryProof(3, 2)}) {
        ASSERT_FALSE(missing);
        EXPECT_EQ(missing.error().code, ErrorCode::NotFound) << missing.error().detail;
    }
    EXPECT_EQ(proveGrowth(store(), 7).error().code, ErrorCode::NotFound);
    EXPECT_EQ(proveGrowth(store(), 0).error().code, ErrorCode::NotFound);
}

TEST_F(LogProofs, AreNotMadeOfALogThatWasAltered)
{
    tamper("UPDATE entry SET leaf = zeroblob(32) WHERE number = 2");
    EXPECT_EQ(entryProof(1).error().code, ErrorCode::LedgerBroken);
    EXPECT_EQ(proveGrowth(store(), 3).error().code, ErrorCode::LedgerBroken);
    tamper("UPDATE entry SET leaf = x'00' WHERE number = 2");
    EXPECT_EQ(entryProof(1).error().code, ErrorCode::LedgerBroken);
    tamper("DELETE FROM entry WHERE number = 6");
    EXPECT_EQ(entryProof(1).error().code, ErrorCode::LedgerBroken);
    tamper("UPDATE checkpoint SET note = 'no note' WHERE size = 5");
    EXPECT_EQ(entryProof(1, 5).error().code, ErrorCode::LedgerBroken);
}

} // namespace
} // namespace countersign
