#pragma once

#include "ledger/audit.h"

#include <filesystem>
#include <functional>

namespace countersign {

/// What migrateStore() is about to do, in this order. A test stops it there.
enum class MigrationStep { Copied, Verified, OldKept, Replaced };

/// Brings a store of schema 3 into the present form: the log is copied into a new file beside the
/// old one, verified there as by auditStore(), and takes the old one's place. The old one stays as
/// `ledger.db.3` until the new one was verified in its place too. Whenever it is interrupted, the
/// store is the old one or the new one, whole; done again, it goes on. No entry changes. Does
/// nothing to a store that has the present form but verify it.
/// Errors: StoreMissing, NotAStore, StoreNewer, StoreLocked, StoreReadOnly, StoreFull,
/// StorageFailed; LedgerBroken when the old log is not whole: then everything stays as it is.
[[nodiscard]] Result<AuditReport> migrateStore(
    const std::filesystem::path& directory, const std::function<void(MigrationStep)>& reached = {});

} // namespace countersign
