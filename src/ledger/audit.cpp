#include "ledger/audit.h"

#include "ledger/audit_detail.h"
#include "ledger/auditor.h"
#include "ledger/entry_stream.h"
#include "ledger/schema_detail.h"
#include "ledger/stored_log_detail.h"

namespace countersign {
namespace {

std::uint64_t lastEntry(SQLite::Database& database)
{
    SQLite::Statement row{database, "SELECT coalesce(max(number), 0) FROM entry"};
    row.executeStep();
    return columnNumber(row.getColumn(0));
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

AuditReport unreadable(AuditReport report, const Error& error)
{
    report.firstWrong = AuditFinding{
        EntryNumber{report.entries + 1},
        Damage::Unreadable,
        "the file itself is damaged: " + error.detail};
    return report;
}

} // namespace

Result<void> examineLog(
    SQLite::Database& database,
    const AuditOptions& options,
    AuditReport& report,
    const AuditProgress& tell)
{
    const SQLite::Transaction snapshot{database}; // one state, whatever is written meanwhile
    const std::uint64_t last = lastEntry(database);
    Auditor auditor{options, last, report, LogForm::Store};
    StoredLog log{database};
    const std::filesystem::path file = database.getFilename();
    const EntrySource source = [&](StoredEntry& into) {
        return guarded(file, [&]() -> Result<bool> { return log.readNext(into); });
    };
    Result<void> allRead = readAndJudge(source, [&](const EntryBatch& batch) {
        for (const PreparedEntry& entry : batch)
            if (!auditor.examine(entry)) return false;
        if (tell) tell(report.entries, last);
        return true;
    });
    if (!allRead) return allRead;
    examineEnd(database, auditor);
    if (report.isUnsigned()) findFirstUnsigned(database, auditor);
    return {};
}

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
    case Damage::OperatorWrong: return "operator-wrong";
    case Damage::EpochWrong: return "epoch-wrong";
    case Damage::EvidenceMissing: return "evidence-missing";
    case Damage::EvidenceAltered: return "evidence-altered";
    case Damage::BindingAltered: return "binding-altered";
    case Damage::BlockAltered: return "block-altered";
    case Damage::ErasureAltered: return "erasure-altered";
    case Damage::DayWrong: return "day-wrong";
    case Damage::AnchorContradicted: return "anchor-contradicted";
    case Damage::Unreadable: return "unreadable";
    }
    return "unknown";
}

Result<AuditReport> auditStore(
    const std::filesystem::path& directory,
    const AuditOptions& options,
    const AuditProgress& progress)
{
    AuditReport report;
    Result<std::unique_ptr<SQLite::Database>> database = openForReading(directory);
    const Result<void> examined =
        !database ? fail(database.error()) : guarded(directory / ledgerFileName, [&] {
            return examineLog(**database, options, report, progress);
        });
    if (examined) return report;
    if (examined.error().code == ErrorCode::LedgerBroken)
        return unreadable(report, examined.error());
    return fail(examined.error());
}

} // namespace countersign
