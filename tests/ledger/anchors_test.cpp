#include "ledger/anchors.h"
#include "ledger/audit.h"
#include "ledger/epochs.h"
#include "ledger/ledger_fixture.h"
#include "ledger/ledger_reader.h"

#include <fstream>

namespace countersign {
namespace {

namespace fs = std::filesystem;

/// A log whose older copy is kept, and a folder of checkpoints on "another disk".
class Anchors : public LedgerTest {
protected:
    void keepCopy()
    {
        fs::remove_all(copy());
        fs::copy(store(), copy(), fs::copy_options::recursive);
    }
    void putBack()
    {
        fs::remove_all(store());
        fs::copy(copy(), store(), fs::copy_options::recursive);
    }
    [[nodiscard]] fs::path copy() const { return folder_.path() / "copy"; }
    [[nodiscard]] AnchorFolder anchors() const { return AnchorFolder{folder_.path() / "anchors"}; }
    [[nodiscard]] SignedCheckpoint newest() const
    {
        const auto reader = LedgerReader::open(store()).value();
        return SignedCheckpoint::parse(reader.readCheckpoint().value()).value();
    }
    [[nodiscard]] std::string judged(const std::vector<SignedCheckpoint>& all)
    {
        const auto found = judgeAnchors(*ledgerFor("clerk"), all);
        close();
        return found->empty() ? "none" : name(found->front().verdict);
    }
};

TEST_F(Anchors, AgreeWithALogThatHasGrown)
{
    sealVisits(1, 2);
    const SignedCheckpoint early = newest();
    sealVisits(3, 5);
    EXPECT_EQ(judged({early}), "agrees");
    EXPECT_EQ(judged({newest()}), "agrees");
    const auto report = auditStore(store(), {.anchors = {early, newest()}}).value();
    EXPECT_TRUE(report.isGood());
    EXPECT_EQ(report.anchors, 2U);
}

TEST_F(Anchors, FindALogThatWasPutBackToEveryOlderCopy)
{
    constexpr int visits = 5;
    for (int n = 0; n < visits; ++n) {
        const fs::path at = folder_.path() / std::to_string(n);
        fs::copy(store(), at, fs::copy_options::recursive);
        sealVisits(n + 1, n + 1);
    }
    const SignedCheckpoint kept = newest();
    for (int n = 0; n < visits; ++n) {
        fs::remove_all(store());
        fs::copy(folder_.path() / std::to_string(n), store(), fs::copy_options::recursive);
        EXPECT_EQ(judged({kept}), "cut-back") << n;
        const auto report = auditStore(store(), {.anchors = {kept}}).value();
        ASSERT_FALSE(report.isGood()) << n;
        EXPECT_STREQ(name(report.firstWrong->damage), "anchor-contradicted");
        EXPECT_EQ(report.firstWrong->entry, EntryNumber{static_cast<std::uint64_t>(n) + 2});
    }
}

TEST_F(Anchors, FindAForkOfTheSameLength)
{
    sealVisits(1, 1);
    keepCopy();
    sealVisits(2, 3);
    const SignedCheckpoint kept = newest();
    putBack();
    sealVisits(4, 5);
    EXPECT_EQ(judged({kept}), "forked");
    sealVisits(6, 7); // longer by now
    EXPECT_EQ(judged({kept}), "forked");
    const auto report = auditStore(store(), {.anchors = {kept}}).value();
    EXPECT_EQ(report.firstWrong->entry, EntryNumber{4});
}

TEST_F(Anchors, OfOtherLogsSayNothing)
{
    sealVisits(1, 1);
    const fs::path elsewhere = folder_.path() / "elsewhere";
    SeededRandom other{7};
    ASSERT_TRUE(createStore(newStore(elsewhere), clock_, other));
    const auto reader = LedgerReader::open(elsewhere).value();
    const auto foreign = SignedCheckpoint::parse(reader.readCheckpoint().value()).value();
    EXPECT_EQ(judged({foreign}), "none");
    SignedCheckpoint forged = newest();
    forged.checkpoint.size = 90;
    forged.note.text = forged.checkpoint.text();
    EXPECT_EQ(judged({forged}), "none"); // not signed by this log's key
}

TEST_F(Anchors, ThatContradictLetNothingBeWrittenButANewEpoch)
{
    sealVisits(1, 1);
    keepCopy();
    {
        const auto ledger = ledgerFor("clerk");
        ASSERT_TRUE(watch(*ledger, {anchors()}));
        ASSERT_TRUE(ledger->seal(visitNumber(2)));
    }
    close();
    putBack();
    {
        const auto clerk = ledgerFor("clerk");
        const auto found = watch(*clerk, {anchors()}).value();
        ASSERT_TRUE(found);
        EXPECT_EQ(found->verdict, AnchorVerdict::CutBack);
        const auto sealed = clerk->seal(visitNumber(3));
        ASSERT_FALSE(sealed);
        EXPECT_EQ(sealed.error().code, ErrorCode::LedgerContradicted);
        EXPECT_NE(sealed.error().detail.find("3 entries"), std::string::npos)
            << sealed.error().detail;
    }
    {
        const auto manager = ledgerFor("manager");
        EXPECT_EQ(rotateLogKey(*manager).error().code, ErrorCode::LedgerContradicted);
        const auto anchor = watch(*manager, {anchors()}).value()->anchor;
        const auto next = continueContradicted(*manager, anchor);
        ASSERT_TRUE(next) << next.error().detail;
        close();
        const auto report = auditStore(store()).value();
        EXPECT_TRUE(report.isGood()) << report.firstWrong->what;
    }
    {
        const auto clerk = ledgerFor("clerk");
        EXPECT_EQ(watch(*clerk, {anchors()}).value(), std::nullopt);
        EXPECT_TRUE(clerk->seal(visitNumber(3)));
    }
    close();
    // The old checkpoint is told of in the log: whoever holds it against it learns that.
    const auto kept = anchors().read().value();
    EXPECT_EQ(kept.size(), 2U);
    EXPECT_TRUE(auditStore(store(), {.anchors = kept})->isGood());
}

TEST_F(Anchors, NameAFileThatIsNoCheckpoint)
{
    fs::create_directory(folder_.path() / "anchors");
    std::ofstream{folder_.path() / "anchors" / "a.checkpoint"} << "no note";
    std::ofstream{folder_.path() / "anchors" / "readme.txt"} << "passed over";
    const auto read = anchors().read();
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::FileMalformed);
    EXPECT_NE(read.error().detail.find("a.checkpoint"), std::string::npos);
}

} // namespace
} // namespace countersign
