#include "ledger/backup.h"

#include "ledger/connections_detail.h"
#include "ledger/files.h"
#include "ledger/log_pen_detail.h"
#include "ledger/schema_detail.h"
#include "ledger/sqlite_detail.h"

#include <SQLiteCpp/Backup.h>

namespace countersign {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t maxKeyFileBytes = 1U << 20U;

/// The database as one file that needs no write-ahead log beside it, on the disk.
Result<void> copyLedger(SQLite::Database& from, const fs::path& to)
{
    if (const auto made = writeNewFile(to, {}); !made) return made;
    return guarded(to, [&]() -> Result<void> {
        const Result<std::unique_ptr<SQLite::Database>> copy = openForWriting(to);
        if (!copy) return fail(copy.error());
        SQLite::Backup{**copy, from}.executeStep(-1);
        (*copy)->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    });
}

Result<void> copyKeys(const fs::path& from, const fs::path& to)
{
    const Result<Bytes> keys = readFile(from, maxKeyFileBytes);
    if (!keys) return fail(keys.error());
    return writeNewFile(to, *keys);
}

/// Whether everything in a copy is as it was signed.
Result<AuditReport> checkWhole(const fs::path& folder)
{
    Result<AuditReport> report = auditStore(folder);
    if (!report || report->isGood()) return report;
    return fail(
        ErrorCode::LedgerBroken,
        folder.string() + ": entry " + std::to_string(report->firstWrong->entry.value()) + ": " +
            report->firstWrong->what);
}

Result<void> copyStore(SQLite::Database& ledger, const fs::path& keys, const fs::path& to)
{
    if (const auto made = makeEmptyFolder(to); !made) return made;
    if (const auto copied = copyKeys(keys, to / keyFileName); !copied) return copied;
    if (const auto copied = copyLedger(ledger, to / ledgerFileName); !copied) return copied;
    return syncDirectory(to);
}

} // namespace

Result<AuditReport> makeBackup(Ledger& ledger, const fs::path& to)
{
    LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("makes a backup"); !may) return fail(may.error());
    if (const auto made = makeEmptyFolder(to); !made) return fail(made.error());
    const auto noted = pen.append([&](EntryNumber number) -> Result<Draft> {
        return Draft{ExportMade{ExportKind::Backup, number.value(), std::nullopt}};
    });
    if (!noted) return fail(noted.error());
    const Store::Connections& files = pen.files();
    const auto copied = copyStore(*files.reader, files.file.parent_path() / keyFileName, to);
    if (!copied) return fail(copied.error());
    return checkWhole(to);
}

Result<AuditReport> restoreBackup(const fs::path& from, const fs::path& to)
{
    if (const auto whole = checkWhole(from); !whole) return whole;
    const Result<std::unique_ptr<SQLite::Database>> source = openForReading(from);
    if (!source) return fail(source.error());
    const auto copied = copyStore(**source, from / keyFileName, to);
    if (!copied) return fail(copied.error());
    return checkWhole(to);
}

} // namespace countersign
