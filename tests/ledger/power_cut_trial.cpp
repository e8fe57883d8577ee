#include "ledger/power_cut_trial.h"

#include "support/failing_disk.h"

#include "base/contract.h"
#include "ledger/audit.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <unistd.h>

#include <iostream>
#include <map>

namespace countersign {
namespace {

using test::cutPower;
using test::DiskAnswer;
using test::DiskFault;
using test::DiskRecording;
using test::DiskRequest;
using test::FailingDisk;
using test::letHappen;
using test::readImage;
using test::WatchedDisk;
using test::writeImage;

const std::vector<std::string> databaseFiles{"ledger.db", "ledger.db-wal", "ledger.db-shm"};

constexpr int freeVisit = 1'000'000; ///< none of those that are recorded

template <typename Value>
Value valueOrStop(Result<Value> result)
{
    if (!result) std::cerr << result.error().detail << '\n';
    expects(result.has_value(), "a trial's store works as long as the power stays on");
    return std::move(*result);
}

/// Mixes the bits of a seed, so that neighbouring ones have nothing in common (splitmix64).
std::uint64_t mixed(std::uint64_t seed)
{
    seed += 0x9E3779B97F4A7C15U;
    seed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9U;
    seed = (seed ^ (seed >> 27)) * 0x94D049BB133111EBU;
    return seed ^ (seed >> 31);
}

WatchedDisk::Watch notedIn(DiskRecording& recording)
{
    return [&recording](const DiskRequest& request) {
        recording.note(request);
        return DiskAnswer{};
    };
}

/// SQLite's own judgement, and whether every acknowledged leaf is there: that it is the hash of its
/// entry, and the entry's of everything that belongs to it, is what the audit verifies.
CutOutcome
findDamage(const std::filesystem::path& folder, const std::vector<Acknowledged>& acknowledged)
{
    CutOutcome outcome;
    try {
        SQLite::Database database{(folder / "ledger.db").string(), SQLite::OPEN_READONLY};
        const std::string integrity = database.execAndGet("PRAGMA integrity_check").getString();
        if (integrity != "ok") outcome.corrupt = integrity;
        SQLite::Statement leaves{database, "SELECT number, leaf FROM entry ORDER BY number"};
        std::map<std::int64_t, std::string> found;
        while (leaves.executeStep())
            found[leaves.getColumn(0).getInt64()] = leaves.getColumn(1).getString();
        for (const Acknowledged& each : acknowledged) {
            const std::uint64_t number = each.receipt.entry.value();
            const ByteView leaf{each.receipt.leaf};
            if (found[static_cast<std::int64_t>(number)] == textOf(leaf)) continue;
            outcome.lost = "entry " + std::to_string(number) + " is not there as it was";
            break;
        }
    } catch (const SQLite::Exception& failure) {
        outcome.corrupt = failure.what();
    }
    return outcome;
}

} // namespace

RegistrationRecord visitWithEvidence(int n, std::size_t bytes)
{
    RegistrationRecord visit = visitNumber(n);
    visit.card.portrait.assign(bytes / 4, std::byte{1});
    visit.face->liveFaces.assign(2, Bytes(bytes / 4, std::byte{2}));
    visit.face->trace.assign(bytes / 4, std::byte{3});
    return visit;
}

std::filesystem::path folderInMemory()
{
    const std::filesystem::path shared{"/dev/shm"};
    return ::access(shared.c_str(), W_OK) == 0 ? shared : std::filesystem::temp_directory_path();
}

OpenedStore::OpenedStore(
    const std::filesystem::path& folder, const Clock& clock, RandomSource& random)
    : store_{valueOrStop(Store::open(folder, clock))},
      ledger_{valueOrStop(Ledger::open(
          store_,
          valueOrStop(store_.signIn(StaffName{"clerk"}, SecretBytes::fromText(password))),
          clock,
          random,
          "countersign test"))}
{
}

PowerCutTrial::PowerCutTrial(const Work& work) : evidence_{work.evidence}
{
    {
        const WatchedDisk quick{letHappen};
        valueOrStop(createStore(newStore(store_), clock_, random_));
    }
    recording_.before = readImage(store_, databaseFiles);
    if (work.failingSync >= 0) recordFailingSync(work.visitsADay, work.failingSync);
    for (int day = 0; work.failingSync < 0 && day < work.days; ++day)
        record(day * work.visitsADay, work.visitsADay);
}

void PowerCutTrial::record(int firstVisit, int visits)
{
    const WatchedDisk disk{notedIn(recording_)};
    OpenedStore opened{store_, clock_, random_};
    for (int n = firstVisit; n < firstVisit + visits; ++n) {
        const auto sealed = opened.ledger().seal(visitWithEvidence(n, evidence_));
        acknowledged_.push_back({recording_.steps.size(), valueOrStop(sealed)});
    }
}

void PowerCutTrial::recordFailingSync(int visits, int failingSync)
{
    FailingDisk failing{{DiskFault::Kind::Sync, failingSync}};
    const WatchedDisk disk{[&](const DiskRequest& request) {
        const DiskAnswer answer = failing.answer(request);
        recording_.note(request, answer.code != SQLITE_OK);
        return answer;
    }};
    OpenedStore opened{store_, clock_, random_};
    for (int n = 0; n < visits; ++n)
        if (const auto sealed = opened.ledger().seal(visitWithEvidence(n, evidence_)))
            acknowledged_.push_back({recording_.steps.size(), *sealed});
}

std::vector<Acknowledged> PowerCutTrial::leaveCut(std::uint64_t drawn)
{
    const std::size_t at = drawn % (recording_.steps.size() + 1);
    writeImage(store_, databaseFiles, cutPower(recording_, at, drawn));
    std::vector<Acknowledged> expected;
    for (const Acknowledged& each : acknowledged_)
        if (each.steps <= at) expected.push_back(each);
    return expected;
}

CutOutcome PowerCutTrial::cut(std::uint64_t seed)
{
    const std::vector<Acknowledged> expected = leaveCut(mixed(seed));
    const WatchedDisk quick{letHappen};
    return inspect(expected);
}

CutOutcome PowerCutTrial::cutTwice(std::uint64_t seed)
{
    const std::uint64_t drawn = mixed(seed);
    std::vector<Acknowledged> expected = leaveCut(drawn);
    DiskRecording afterwards{readImage(store_, databaseFiles), {}};
    Acknowledged further;
    {
        const WatchedDisk disk{notedIn(afterwards)};
        OpenedStore opened{store_, clock_, random_};
        further.receipt =
            valueOrStop(opened.ledger().seal(visitWithEvidence(freeVisit, evidence_)));
        further.steps = afterwards.steps.size();
    }
    const std::uint64_t again = mixed(drawn);
    const std::size_t at = again % (afterwards.steps.size() + 1);
    if (further.steps <= at) expected.push_back(further);
    writeImage(store_, databaseFiles, cutPower(afterwards, at, again));
    const WatchedDisk quick{letHappen};
    return inspect(expected);
}

CutOutcome PowerCutTrial::inspect(const std::vector<Acknowledged>& expected) const
{
    const Result<Store> opened = Store::open(store_, clock_); // repairs what the cut left behind
    if (!opened) return {opened.error().detail, {}};
    const Result<AuditReport> report = auditStore(store_);
    if (!report) return {report.error().detail, {}};
    if (!report->isGood()) return {report->firstWrong->what, {}};
    return findDamage(store_, expected);
}

} // namespace countersign
