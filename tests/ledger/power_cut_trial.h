#pragma once

#include "support/power_cut.h"

#include "ledger/ledger.h"
#include "ledger/sample_store.h"

#include <memory>
#include <string>
#include <vector>

namespace countersign {

/// A visit whose evidence has about so many bytes.
[[nodiscard]] RegistrationRecord visitWithEvidence(int n, std::size_t bytes);

/// Opens a store for its clerk. Stops the test program when that is impossible.
class OpenedStore {
public:
    OpenedStore(const std::filesystem::path& folder, const Clock& clock, RandomSource& random);
    [[nodiscard]] Ledger& ledger() { return *ledger_; }

private:
    Store store_;
    std::unique_ptr<Ledger> ledger_;
};

/// Where files cost no real disk, if there is such a place.
[[nodiscard]] std::filesystem::path folderInMemory();

/// An entry that was reported as sealed, and how many steps of the disk's recording there were
/// then.
struct Acknowledged {
    std::size_t steps{0};
    SealReceipt receipt;
};

/// What was found after a power cut.
struct CutOutcome {
    std::string corrupt; ///< why the store cannot be used; empty when it can
    std::string lost;    ///< which acknowledged entry is not there as it was; empty when all are
};

/// A clerk seals visits while the disk is recorded; then the power is cut, as often as wanted, and
/// the program's own code opens and verifies what is left.
class PowerCutTrial {
public:
    /// What the clerk does, all in one store: days of visits, with the store closed between.
    struct Work {
        int days{2};
        int visitsADay{20};
        std::size_t evidence{300};
        int failingSync{-1}; ///< which sync of the first day fails, from 0; after it no more days
    };

    explicit PowerCutTrial(const Work& work);

    /// Cuts at a step and with a disk that follow from the seed.
    [[nodiscard]] CutOutcome cut(std::uint64_t seed);
    /// Cuts; the clerk goes on and seals one more visit; cuts again, in the repair or after it.
    [[nodiscard]] CutOutcome cutTwice(std::uint64_t seed);

    /// What the disk was asked for, to be altered for a test of the test.
    [[nodiscard]] test::DiskRecording& recording() { return recording_; }
    /// How many visits were acknowledged before the first cut.
    [[nodiscard]] std::size_t acknowledged() const { return acknowledged_.size(); }

private:
    void record(int firstVisit, int visits);
    void recordFailingSync(int visits, int failingSync);
    /// Leaves the disk of a cut in the store's folder; tells what had been acknowledged by then.
    [[nodiscard]] std::vector<Acknowledged> leaveCut(std::uint64_t drawn);
    [[nodiscard]] CutOutcome inspect(const std::vector<Acknowledged>& expected) const;

    TemporaryFolder folder_{folderInMemory()};
    std::filesystem::path store_{folder_.path() / "store"};
    FakeClock clock_;
    SeededRandom random_;
    std::size_t evidence_;
    test::DiskRecording recording_;
    std::vector<Acknowledged> acknowledged_;
};

} // namespace countersign
