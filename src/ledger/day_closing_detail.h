#pragma once

#include "domain/day.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <vector>

namespace countersign {

// Both throw SQLite::Exception. Errors: LedgerBroken naming the entry.

/// Which entry closes this day, unless it was opened again since.
[[nodiscard]] Result<std::optional<ClosedDay>>
findStandingClose(SQLite::Database& database, Date day);

/// The visits of this day in China and of all days before that wait for a decision, the oldest
/// first.
[[nodiscard]] Result<std::vector<EntryNumber>>
findWaitingUpTo(SQLite::Database& database, Date day);

} // namespace countersign
