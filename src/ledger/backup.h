#pragma once

#include "ledger/audit.h"
#include "ledger/ledger.h"

#include <filesystem>

namespace countersign {

/// Copies a store, with its keys, into a new folder, while it is open; first the log says that it
/// was done. The copy is verified before this returns, and lies whole on the disk. It can be held
/// against the store's later checkpoints, and put back with restoreBackup().
/// Errors: NotAllowed for anybody but a manager; StoreExists when the folder holds anything;
/// LedgerBroken when the copy does not verify; those of files.h; as Ledger::seal().
[[nodiscard]] Result<AuditReport> makeBackup(Ledger& ledger, const std::filesystem::path& to);

/// Copies a backup into a new store, after verifying it. The log in it must then be continued under
/// a new name, continueRestored(), before anything else is written: under the old one a second log
/// may exist.
/// Errors: those of auditStore(); LedgerBroken naming the first wrong entry; StoreExists.
[[nodiscard]] Result<AuditReport>
restoreBackup(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace countersign
