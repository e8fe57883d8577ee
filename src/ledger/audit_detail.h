#pragma once

#include "ledger/audit.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace countersign {

/// auditStore() of a ledger file that is open. Keeps `report` up to date as it goes. Throws
/// SQLite::Exception. Errors: LedgerBroken, StorageFailed, when the file cannot be read on.
[[nodiscard]] Result<void> examineLog(
    SQLite::Database& database,
    const AuditOptions& options,
    AuditReport& report,
    const AuditProgress& tell);

} // namespace countersign
