#include "ledger/power_cut_trial.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace countersign {
namespace {

using test::cutPower;
using test::DiskAnswer;
using test::DiskRecording;
using test::DiskRequest;
using test::DiskStep;
using test::readImage;
using test::RecordedStep;
using test::WatchedDisk;

struct Tally {
    int corrupt{0};
    int lossy{0};
    std::string firstCorrupt; ///< with its seed, to be tried alone
    std::string firstLost;
};

Tally cutOften(
    PowerCutTrial& trial,
    int times,
    std::uint64_t firstSeed,
    CutOutcome (PowerCutTrial::*cut)(std::uint64_t) = &PowerCutTrial::cut)
{
    Tally tally;
    for (std::uint64_t seed = firstSeed; seed < firstSeed + static_cast<std::uint64_t>(times);
         ++seed) {
        const CutOutcome outcome = (trial.*cut)(seed);
        const std::string which = "seed " + std::to_string(seed) + ": ";
        if (!outcome.corrupt.empty() && tally.corrupt++ == 0)
            tally.firstCorrupt = which + outcome.corrupt;
        if (!outcome.lost.empty() && tally.lossy++ == 0) tally.firstLost = which + outcome.lost;
    }
    return tally;
}

void expectNothingLost(const Tally& tally)
{
    EXPECT_EQ(tally.corrupt, 0) << tally.firstCorrupt;
    EXPECT_EQ(tally.lossy, 0) << tally.firstLost;
}

bool isWal(const RecordedStep& step) { return step.file.ends_with("-wal"); }

bool isWalHeader(const RecordedStep& step)
{
    constexpr std::size_t headerSize = 32; // sqlite.org/fileformat2.html section 4.1
    return isWal(step) && step.step == DiskStep::Write && step.bytes.size() == headerSize;
}

/// What the disk would have been asked with synchronous=NORMAL: SQLite waits for the WAL only after
/// its header and before it is copied into the file, not for each commit.
DiskRecording withoutSyncsOfCommits(const DiskRecording& full)
{
    DiskRecording normal = full;
    for (std::size_t i = 1; i + 1 < normal.steps.size(); ++i) {
        RecordedStep& step = normal.steps[i];
        const bool isCommit = isWal(step) && step.step == DiskStep::Sync &&
                              !isWalHeader(normal.steps[i - 1]) && isWal(normal.steps[i + 1]);
        if (isCommit) step.step = DiskStep::Share; // asks nothing of the disk
    }
    return normal;
}

DiskRecording withoutAnySync(const DiskRecording& full)
{
    DiskRecording off = full;
    for (RecordedStep& step : off.steps)
        if (step.step == DiskStep::Sync) step.step = DiskStep::Share;
    return off;
}

// Several cases, so that ctest spreads them over the processors. Seeds differ, and so do the cuts.
class PowerCut : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Part, PowerCut, testing::Range(0, 4));

TEST_P(PowerCut, LosesNoAcknowledgedRecord)
{
    const bool isBusy = GetParam() == 0;
    PowerCutTrial trial{{.days = 2, .visitsADay = isBusy ? 14 : 4, .evidence = 300}};
    const auto& steps = trial.recording().steps;
    // On a busy day the WAL is full once, is copied into the file and begun anew.
    EXPECT_EQ(std::count_if(steps.begin(), steps.end(), isWalHeader), isBusy ? 4 : 2);
    expectNothingLost(cutOften(trial, 5'000, static_cast<std::uint64_t>(GetParam()) * 5'000));
}

TEST(PowerCuts, LoseNoAcknowledgedRecordWithPictures)
{
    PowerCutTrial trial{{.days = 2, .visitsADay = 4, .evidence = 200'000}};
    expectNothingLost(cutOften(trial, 200, 0));
}

TEST(PowerCuts, LoseNothingAfterASyncThatFailed)
{
    constexpr int visits = 12;
    bool isReached = true;
    for (int sync = 0; isReached; ++sync) {
        PowerCutTrial trial{{.visitsADay = visits, .evidence = 300, .failingSync = sync}};
        expectNothingLost(cutOften(trial, 50, static_cast<std::uint64_t>(sync) * 50));
        const auto& steps = trial.recording().steps;
        isReached = std::any_of(steps.begin(), steps.end(), [](const RecordedStep& step) {
            return step.hasFailed;
        });
        if (!isReached) {
            EXPECT_GT(sync, visits);
            EXPECT_EQ(trial.acknowledged(), visits);
        }
    }
}

TEST(PowerCuts, LoseNothingWhenTheRepairIsCutOffAsWell)
{
    PowerCutTrial trial{{.days = 2, .visitsADay = 10, .evidence = 300}};
    expectNothingLost(cutOften(trial, 1'000, 0, &PowerCutTrial::cutTwice));
}

TEST(PowerCuts, FindNothingUnsureWhenANewLedgerGetsItsName)
{
    const TemporaryFolder folder{folderInMemory()};
    const std::filesystem::path store = folder.path() / "store";
    FakeClock clock;
    SeededRandom random;
    DiskRecording recording{{{"ledger.db.creating", {}}}, {}};
    {
        const WatchedDisk disk{[&](const DiskRequest& request) {
            recording.note(request);
            return DiskAnswer{};
        }};
        ASSERT_TRUE(createStore(newStore(store), clock, random));
    }
    const Bytes written = readImage(store, {"ledger.db"}).at("ledger.db");
    for (std::uint64_t seed = 0; seed < 100; ++seed)
        EXPECT_EQ(
            cutPower(recording, recording.steps.size(), seed).at("ledger.db.creating"), written);
}

// These make sure of the simulated disk: it must find settings that are too weak.

TEST(PowerCuts, LoseRecordsWhenCommitsDoNotWaitForTheDisk)
{
    PowerCutTrial trial{{.days = 1, .visitsADay = 20, .evidence = 300}};
    trial.recording() = withoutSyncsOfCommits(trial.recording());
    const Tally tally = cutOften(trial, 300, 0);
    EXPECT_GT(tally.lossy, 100);
    EXPECT_EQ(tally.corrupt, 0) << tally.firstCorrupt;
}

TEST(PowerCuts, DestroyTheLogWhenNothingWaitsForTheDisk)
{
    PowerCutTrial trial{{.days = 1, .visitsADay = 20, .evidence = 300}};
    trial.recording() = withoutAnySync(trial.recording());
    EXPECT_GT(cutOften(trial, 300, 0).corrupt, 50);
}

} // namespace
} // namespace countersign
