#include "ledger/sqlite_detail.h"

#include <sqlite3.h>

namespace countersign {
namespace {

ErrorCode codeFor(int primary)
{
    switch (primary) {
    case SQLITE_FULL: return ErrorCode::StoreFull;
    case SQLITE_READONLY:
    case SQLITE_PERM: return ErrorCode::StoreReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::StoreLocked;
    case SQLITE_ERROR: // statements are ours and right, so a table or column is not there
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return ErrorCode::LedgerBroken;
    default: return ErrorCode::StorageFailed;
    }
}

} // namespace

Error errorOf(const SQLite::Exception& failure, const std::filesystem::path& where)
{
    // The shared-memory file beside a WAL cannot grow: SQLite reports it as an I/O error.
    const bool full = failure.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE;
    const ErrorCode code = full ? ErrorCode::StoreFull : codeFor(failure.getErrorCode() & 0xFF);
    return {code, where.string() + ": " + failure.what()};
}

} // namespace countersign
