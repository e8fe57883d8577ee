#include "ledger/migration.h"

#include "ledger/audit_detail.h"
#include "ledger/files.h"
#include "ledger/schema_detail.h"
#include "ledger/sqlite_detail.h"
#include "ledger/store_lock.h"

namespace countersign {
namespace {

namespace fs = std::filesystem;

constexpr const char* newName = "ledger.db.migrating";
constexpr const char* oldName = "ledger.db.3";

fs::path withSuffix(fs::path file, const char* suffix) { return file += suffix; }

/// A file with what SQLite puts beside it.
Result<void> removeFile(const fs::path& file)
{
    for (const char* const suffix : {"", "-wal", "-shm"}) {
        std::error_code error;
        fs::remove(withSuffix(file, suffix), error);
        if (error) return fail(fileError(file, error.value()));
    }
    return {};
}

/// Puts what lies in the write-ahead log into the file itself, so that the file is all there is.
Result<void> settle(const fs::path& file)
{
    const auto settled = guarded(file, [&]() -> Result<void> {
        const Result<std::unique_ptr<SQLite::Database>> database = openForWriting(file);
        if (!database) return fail(database.error());
        (*database)->exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    });
    if (!settled) return settled;
    std::error_code ignored;
    const fs::path wal = withSuffix(file, "-wal");
    if (fs::exists(wal, ignored) && fs::file_size(wal, ignored) != 0)
        return fail(ErrorCode::StoreLocked, file.string() + ": somebody is reading it");
    return {};
}

/// Everything but the wrapped keys is as it was; those were all the manager's.
constexpr const char* copyTables = R"(
INSERT INTO entry(number, kind, at, body, leaf, signature)
  SELECT number, kind, at, body, leaf, signature FROM old.entry ORDER BY number;
INSERT INTO checkpoint(size, note) SELECT size, note FROM old.checkpoint ORDER BY size;
INSERT INTO vault_record(entry, recipient, wrapped_key)
  SELECT entry, 1, wrapped_key FROM old.vault_record ORDER BY entry;
INSERT INTO vault_part(entry, part, sealed)
  SELECT entry, part, sealed FROM old.vault_part ORDER BY entry, part;
INSERT INTO binding(entry, session, decides, kind, holder_tag, msisdn_tag, iccid_tag, salt)
  SELECT entry, session, decides, kind, holder_tag, msisdn_tag, iccid_tag, salt
  FROM old.binding ORDER BY entry;
INSERT INTO holder_block(entry, of, blocked)
  SELECT entry, of, blocked FROM old.holder_block ORDER BY entry;
INSERT INTO erasure(entry, of, part) SELECT entry, of, part FROM old.erasure ORDER BY of, part;
UPDATE tree SET (size, hashes) = (SELECT size, hashes FROM old.tree);
)";

Result<void> copyLog(const fs::path& old, const fs::path& to)
{
    if (const auto made = writeNewFile(to, {}); !made) return made;
    return guarded(to, [&]() -> Result<void> {
        const Result<std::unique_ptr<SQLite::Database>> opened = openForWriting(to);
        if (!opened) return fail(opened.error());
        SQLite::Database& database = **opened;
        createSchema(database);
        SQLite::Statement attach{database, "ATTACH DATABASE ? AS old"};
        attach.bind(1, old.string());
        attach.exec();
        SQLite::Transaction all{database, SQLite::TransactionBehavior::IMMEDIATE};
        database.exec(copyTables);
        all.commit();
        database.exec("DETACH DATABASE old");
        database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
        return {};
    });
}

/// A whole log in this file. Errors: LedgerBroken naming the entry.
Result<AuditReport> checkWhole(const fs::path& file)
{
    const Result<std::unique_ptr<SQLite::Database>> database = openFileForReading(file);
    if (!database) return fail(database.error());
    AuditReport report;
    const auto read =
        guarded(file, [&] { return examineLog(**database, AuditOptions{}, report, {}); });
    if (!read) return fail(read.error());
    if (report.isGood()) return report;
    return fail(
        ErrorCode::LedgerBroken,
        file.string() + ": entry " + std::to_string(report.firstWrong->entry.value()) + ": " +
            report.firstWrong->what);
}

/// The old file's second name. It has both until the new one takes the first.
Result<void> keepOld(const fs::path& directory)
{
    std::error_code error;
    fs::remove(directory / oldName, error); // from an earlier try
    if (!error) fs::create_hard_link(directory / ledgerFileName, directory / oldName, error);
    if (error) return fail(fileError(directory / oldName, error.value()));
    return syncDirectory(directory);
}

Result<void> replace(const fs::path& directory)
{
    std::error_code error;
    fs::rename(directory / newName, directory / ledgerFileName, error);
    if (error) return fail(fileError(directory / ledgerFileName, error.value()));
    return syncDirectory(directory);
}

Result<void> migrate(const fs::path& directory, const std::function<void(MigrationStep)>& reached)
{
    const auto tell = [&](MigrationStep step) {
        if (reached) reached(step);
    };
    const fs::path file = directory / ledgerFileName;
    if (const auto may = checkWritable(directory, file); !may) return may;
    if (const auto settled = settle(file); !settled) return settled;
    if (const auto copied = copyLog(file, directory / newName); !copied) return copied;
    tell(MigrationStep::Copied);
    if (const auto whole = checkWhole(directory / newName); !whole) return fail(whole.error());
    if (const auto settled = settle(directory / newName); !settled) return settled;
    tell(MigrationStep::Verified);
    if (const auto kept = keepOld(directory); !kept) return kept;
    // SQLite's own files beside the old one would be taken for the new one's.
    for (const char* const suffix : {"-wal", "-shm"}) {
        std::error_code error;
        fs::remove(withSuffix(file, suffix), error);
        if (error) return fail(fileError(file, error.value()));
    }
    tell(MigrationStep::OldKept);
    if (const auto replaced = replace(directory); !replaced) return replaced;
    tell(MigrationStep::Replaced);
    return {};
}

} // namespace

Result<AuditReport>
migrateStore(const fs::path& directory, const std::function<void(MigrationStep)>& reached)
{
    std::error_code ignored;
    if (!fs::is_directory(directory, ignored))
        return fail(ErrorCode::StoreMissing, directory.string() + ": no such folder");
    const fs::path file = directory / ledgerFileName;
    if (!fs::exists(file, ignored))
        return fail(ErrorCode::NotAStore, directory.string() + ": has no " + ledgerFileName);
    const Result<StoreLock> lock = StoreLock::acquire(directory / lockFileName);
    if (!lock) return fail(lock.error());
    if (const auto removed = removeFile(directory / newName); !removed)
        return fail(removed.error());
    const Result<void> present = checkHeader(file);
    if (!present && present.error().code != ErrorCode::StoreOlder) return fail(present.error());
    if (!present) {
        const auto done = migrate(directory, reached);
        if (!done) {
            static_cast<void>(removeFile(directory / newName)); // the first error counts
            return fail(done.error());
        }
    }
    Result<AuditReport> report = checkWhole(file);
    if (!report) return report;
    if (const auto removed = removeFile(directory / oldName); !removed)
        return fail(removed.error());
    if (const auto synced = syncDirectory(directory); !synced) return fail(synced.error());
    return report;
}

} // namespace countersign
