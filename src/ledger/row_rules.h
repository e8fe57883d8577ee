#pragma once

#include "ledger/audit.h"
#include "ledger/entry.h"
#include "ledger/stored_entry.h"

#include <optional>

namespace countersign {

// What has to lie in the other tables beside an entry, and what is wrong with it. Empty: nothing.

/// Counts into `report` what was read and what is gone by right.
[[nodiscard]] std::optional<AuditFinding>
findWrongVault(const Entry& entry, const StoredEntry& stored, AuditReport& report);
[[nodiscard]] std::optional<AuditFinding>
findWrongBinding(const Entry& entry, const StoredEntry& stored);
[[nodiscard]] std::optional<AuditFinding>
findWrongBlock(const Entry& entry, const StoredEntry& stored);
/// Whether the rows say that it erased what it says itself, and only earlier entries' parts.
[[nodiscard]] std::optional<AuditFinding>
findWrongErasure(const Entry& entry, const StoredEntry& stored);

} // namespace countersign
