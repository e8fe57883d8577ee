#include "support/soft_tpm.h"

#include "ledger/audit.h"
#include "ledger/epochs.h"
#include "ledger/files.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"
#include "ledger/tpm_anchor.h"

#include <gmock/gmock.h>

namespace countersign {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A store that a TPM counts for.
class TpmAnchorTest : public LedgerTest {
protected:
    void SetUp() override
    {
        if (const std::string missing = SoftTpm::missing(); !missing.empty())
            GTEST_SKIP() << "needs " << missing;
        LedgerTest::SetUp();
        soft_.emplace(memory());
        const auto manager = ledgerFor("manager");
        const auto anchor = open(*manager);
        const auto begun = begin(*manager, *anchor);
        ASSERT_TRUE(begun) << begun.error().detail;
        close();
    }
    [[nodiscard]] std::shared_ptr<TpmAnchor> open(Ledger& ledger) const
    {
        TpmSettings settings{soft_->tcti()};
        settings.every = every_;
        auto anchor = TpmAnchor::open(settings, ledger);
        EXPECT_TRUE(anchor) << anchor.error().detail;
        return *anchor;
    }
    /// Signs in, holds TPM and log against each other and seals these visits. Gives what was said
    /// against the log.
    std::string work(int first, int last)
    {
        std::string objection;
        {
            const auto clerk = ledgerFor("clerk");
            const auto found = watch(*clerk, open(*clerk));
            EXPECT_TRUE(found) << found.error().detail;
            objection = found->value_or("");
            for (int n = first; n <= last; ++n) {
                const auto sealed = clerk->seal(visitNumber(n));
                EXPECT_EQ(sealed.has_value(), objection.empty());
                if (!sealed) {
                    EXPECT_EQ(sealed.error().code, ErrorCode::LedgerContradicted);
                    EXPECT_EQ(sealed.error().detail, objection);
                }
            }
        }
        close();
        return objection;
    }
    void copyTo(const fs::path& from, const fs::path& to) const
    {
        fs::remove_all(to);
        fs::copy(from, to, fs::copy_options::recursive);
    }
    [[nodiscard]] TpmStatement statement() const
    {
        return TpmStatement::decode(readFile(file(), 1U << 16U).value()).value();
    }
    [[nodiscard]] std::uint64_t keptSize() const
    {
        return SignedCheckpoint::parse(statement().checkpoint)->checkpoint.size;
    }
    [[nodiscard]] fs::path file() const { return store() / "tpm-anchor"; }
    [[nodiscard]] fs::path memory() const { return folder_.path() / "tpm"; }
    [[nodiscard]] fs::path copy(int n = 0) const
    {
        return folder_.path() / ("copy" + std::to_string(n));
    }

    std::uint64_t every_{1};
    std::optional<SoftTpm> soft_;
};

TEST_F(TpmAnchorTest, KeepsPaceWithTheLogAndIsSignedByTheTpm)
{
    EXPECT_EQ(keptSize(), 1U);
    EXPECT_EQ(work(1, 3), "");
    EXPECT_EQ(keptSize(), 4U);
    EXPECT_TRUE(statement().isSigned());
    const auto clerk = ledgerFor("clerk");
    EXPECT_EQ(statement().key, open(*clerk)->publicKey());
    EXPECT_EQ(LedgerReader::open(store())->readCheckpoint().value(), statement().checkpoint);
}

TEST_F(TpmAnchorTest, CountsOnceForSeveralEntriesAndForTheRestAtTheNextSignIn)
{
    every_ = 4;
    const std::uint64_t before = statement().count;
    EXPECT_EQ(work(1, 10), "");
    EXPECT_EQ(statement().count, before + 2);
    EXPECT_EQ(keptSize(), 9U);
    EXPECT_EQ(work(1, 0), "");
    EXPECT_EQ(statement().count, before + 3);
    EXPECT_EQ(keptSize(), 11U);
    EXPECT_EQ(work(1, 0), ""); // nothing new
    EXPECT_EQ(statement().count, before + 3);
}

TEST_F(TpmAnchorTest, FindsAStoreThatWasPutBackToEveryOlderCopy)
{
    constexpr int visits = 5;
    for (int n = 0; n < visits; ++n) {
        copyTo(store(), copy(n));
        EXPECT_EQ(work(n + 1, n + 1), "");
    }
    for (int n = 0; n < visits; ++n) {
        copyTo(copy(n), store()); // with the file in it
        EXPECT_THAT(work(9, 9), HasSubstr("the store is an older copy")) << n;
    }
}

TEST_F(TpmAnchorTest, FindsAnOlderLogBesideTheNewestFile)
{
    EXPECT_EQ(work(1, 1), "");
    copyTo(store(), copy());
    EXPECT_EQ(work(2, 3), "");
    fs::copy_file(file(), copy() / "tpm-anchor", fs::copy_options::overwrite_existing);
    copyTo(copy(), store());
    EXPECT_THAT(work(9, 9), HasSubstr("is of 4 entries, more than there are"));
    fs::remove(file());
    sealVisits(5, 8); // by a program that does not look
    fs::copy_file(copy() / "tpm-anchor", file());
    EXPECT_THAT(work(9, 9), HasSubstr("is of 4 entries, other ones"));
}

TEST_F(TpmAnchorTest, IsNotPacifiedByAFileThatIsGoneDamagedOrForged)
{
    EXPECT_EQ(work(1, 2), "");
    const Bytes good = readFile(file(), 1U << 16U).value();
    fs::remove(file());
    EXPECT_THAT(work(9, 9), HasSubstr("is gone, but the TPM has counted"));
    ASSERT_TRUE(replaceFile(file(), ByteView{good}.first(good.size() - 1)));
    EXPECT_THAT(work(9, 9), HasSubstr("is damaged"));
    TpmStatement forged = TpmStatement::decode(good).value();
    forged.checkpoint = LedgerReader::open(store())->readCheckpoint().value();
    ++forged.count;
    ASSERT_TRUE(replaceFile(file(), forged.encode()));
    EXPECT_THAT(work(9, 9), HasSubstr("is not by this machine's TPM"));
    ASSERT_TRUE(replaceFile(file(), good));
    EXPECT_EQ(work(3, 3), "");
}

TEST_F(TpmAnchorTest, FindsAnotherTpmAndOneThatWasCleared)
{
    EXPECT_EQ(work(1, 1), "");
    soft_.reset();
    soft_.emplace(folder_.path() / "other");
    EXPECT_THAT(work(9, 9), HasSubstr("this TPM has not counted for this store"));
}

TEST_F(TpmAnchorTest, IsWholeAfterAPowerCutBetweenFileAndCounter)
{
    EXPECT_EQ(work(1, 1), "");
    soft_.reset();
    copyTo(memory(), folder_.path() / "before");
    soft_.emplace(memory());
    EXPECT_EQ(work(2, 2), "");
    const std::uint64_t count = statement().count;
    soft_.reset();
    copyTo(folder_.path() / "before", memory()); // the file was written, the TPM did not count
    soft_.emplace(memory());
    EXPECT_EQ(work(1, 0), "");
    EXPECT_EQ(statement().count, count);
    EXPECT_EQ(work(3, 3), "");
    EXPECT_EQ(statement().count, count + 1);
}

TEST_F(TpmAnchorTest, GoesOnWithTheEpochAfterARestore)
{
    copyTo(store(), copy());
    EXPECT_EQ(work(1, 2), "");
    copyTo(copy(), store());
    {
        const auto manager = ledgerFor("manager");
        const auto found = watch(*manager, open(*manager));
        ASSERT_TRUE(found);
        ASSERT_TRUE(*found);
        EXPECT_EQ(rotateLogKey(*manager).error().code, ErrorCode::LedgerContradicted);
        ASSERT_TRUE(continueRestored(*manager));
    }
    close();
    EXPECT_EQ(work(3, 4), "");
    EXPECT_EQ(keptSize(), 4U);
    EXPECT_TRUE(auditStore(store())->isGood());
}

TEST_F(TpmAnchorTest, IsBegunOnceByAManager)
{
    {
        const auto clerk = ledgerFor("clerk");
        EXPECT_EQ(begin(*clerk, *open(*clerk)).error().code, ErrorCode::NotAllowed);
    }
    const auto manager = ledgerFor("manager");
    EXPECT_EQ(begin(*manager, *open(*manager)).error().code, ErrorCode::BadInput);
    fs::remove(file());
    EXPECT_EQ(begin(*manager, *open(*manager)).error().code, ErrorCode::BadInput);
}

} // namespace
} // namespace countersign
