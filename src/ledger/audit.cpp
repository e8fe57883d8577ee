#include "ledger/audit.h"

#include "ledger/auditor.h"
#include "ledger/bounded_queue.h"
#include "ledger/schema_detail.h"
#include "ledger/stored_log_detail.h"

#include <functional>
#include <thread>
#include <vector>

namespace countersign {
namespace {

constexpr std::size_t entriesPerBatch = 64;
constexpr std::size_t batchesAhead = 8;

using Batch = std::vector<StoredEntry>;

std::uint64_t lastEntry(SQLite::Database& database)
{
    SQLite::Statement row{database, "SELECT coalesce(max(number), 0) FROM entry"};
    row.executeStep();
    return columnNumber(row.getColumn(0));
}

/// Puts the whole log into the queue, until nobody takes any more.
void readAll(SQLite::Database& database, BoundedQueue<Batch>& batches)
{
    StoredLog log{database};
    for (;;) {
        Batch batch;
        batch.reserve(entriesPerBatch);
        while (batch.size() < entriesPerBatch) {
            std::optional<StoredEntry> next = log.next();
            if (!next) break;
            batch.push_back(std::move(*next));
        }
        if (batch.empty() || !batches.put(std::move(batch))) return;
    }
}

/// Reads on another thread while this one judges, until `judge` says that it has seen enough.
Result<void>
readAndJudge(SQLite::Database& database, const std::function<bool(const Batch&)>& judge)
{
    BoundedQueue<Batch> batches{batchesAhead};
    Result<void> allRead;
    {
        const std::jthread reader{[&] {
            allRead = guarded(database.getFilename(), [&]() -> Result<void> {
                readAll(database, batches);
                return {};
            });
            batches.close();
        }};
        bool goesOn = true;
        while (goesOn) {
            const std::optional<Batch> batch = batches.take();
            goesOn = batch && judge(*batch);
        }
        batches.close();
    }
    return allRead;
}

void examineEnd(SQLite::Database& database, Auditor& auditor)
{
    SQLite::Statement tree{database, "SELECT size, hashes FROM tree"};
    if (tree.executeStep())
        auditor.finish(columnNumber(tree.getColumn(0)), view(tree.getColumn(1)));
    else
        auditor.finish(0, {});
}

void findFirstUnsigned(SQLite::Database& database, Auditor& auditor)
{
    SQLite::Statement notes{database, "SELECT size, note FROM checkpoint ORDER BY size"};
    while (notes.executeStep())
        if (!auditor.examineSignature(
                columnNumber(notes.getColumn(0)), textOf(view(notes.getColumn(1)))))
            return;
}

/// Throws SQLite::Exception.
Result<void> examine(
    SQLite::Database& database,
    const std::optional<VerifierKey>& key,
    AuditReport& report,
    const AuditProgress& tell)
{
    const SQLite::Transaction snapshot{database}; // one state, whatever is written meanwhile
    const std::uint64_t last = lastEntry(database);
    Auditor auditor{key, last, report};
    Result<void> allRead = readAndJudge(database, [&](const Batch& batch) {
        for (const StoredEntry& stored : batch)
            if (!auditor.examine(stored)) return false;
        if (tell) tell(report.entries, last);
        return true;
    });
    if (!allRead) return allRead;
    examineEnd(database, auditor);
    const bool isUnsigned = report.firstWrong &&
                            report.firstWrong->damage == Damage::SignatureWrong &&
                            report.firstWrong->entry != EntryNumber{1};
    if (isUnsigned) findFirstUnsigned(database, auditor);
    return {};
}

AuditReport unreadable(AuditReport report, const Error& error)
{
    report.firstWrong = AuditFinding{
        EntryNumber{report.entries + 1},
        Damage::Unreadable,
        "the file itself is damaged: " + error.detail};
    return report;
}

} // namespace

const char* name(Damage damage)
{
    switch (damage) {
    case Damage::EntryMissing: return "entry-missing";
    case Damage::EntryAltered: return "entry-altered";
    case Damage::LinkBroken: return "link-broken";
    case Damage::CheckpointMissing: return "checkpoint-missing";
    case Damage::CheckpointAltered: return "checkpoint-altered";
    case Damage::SignatureWrong: return "signature-wrong";
    case Damage::LogCutOff: return "log-cut-off";
    case Damage::EvidenceMissing: return "evidence-missing";
    case Damage::EvidenceAltered: return "evidence-altered";
    case Damage::BindingAltered: return "binding-altered";
    case Damage::BlockAltered: return "block-altered";
    case Damage::Unreadable: return "unreadable";
    }
    return "unknown";
}

Result<AuditReport> auditStore(
    const std::filesystem::path& directory,
    const std::optional<VerifierKey>& publicKey,
    const AuditProgress& progress)
{
    AuditReport report;
    Result<std::unique_ptr<SQLite::Database>> database = openForReading(directory);
    const Result<void> examined =
        !database ? fail(database.error()) : guarded(directory / ledgerFileName, [&] {
            return examine(**database, publicKey, report, progress);
        });
    if (examined) return report;
    if (examined.error().code == ErrorCode::LedgerBroken)
        return unreadable(report, examined.error());
    return fail(examined.error());
}

} // namespace countersign
