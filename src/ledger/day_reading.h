#pragma once

#include "base/result.h"
#include "domain/day_report.h"
#include "ledger/signed_note.h"

#include <filesystem>
#include <vector>

namespace countersign {

// One day of a store's log, read as visits are: see visit_reading.h.

/// What happened on this day, counted from the entries themselves.
[[nodiscard]] Result<DaySheet> readDay(const std::filesystem::path& store, Date day);

/// What was done on it with the records of this and other days.
[[nodiscard]] Result<DayEvents> readDayEvents(const std::filesystem::path& store, Date day);

/// Everything that the manager's report of the day says. Of visits it says what they are now.
[[nodiscard]] Result<DayReport>
readDayReport(const std::filesystem::path& store, Date day, const PatternPolicy& unusual);

/// The same day of several counters, whose stores are only read. Errors: also BadInput when two
/// stores have the same log, so that its visits would count twice.
[[nodiscard]] Result<std::vector<DayReport>> readDayReports(
    const std::vector<std::filesystem::path>& stores, Date day, const PatternPolicy& unusual);

/// The name that the log has now, and the key that it is signed with, as the log itself says.
[[nodiscard]] Result<VerifierKey> readLogKey(const std::filesystem::path& store);

/// The visits of several counters by their time, each with the log that it is from. Whether one
/// person was at two counters does not show: every store has an index key of its own.
/// Errors: as readDayReports().
[[nodiscard]] Result<std::vector<CounterVisit>>
readMerged(const std::vector<std::filesystem::path>& stores, const DateRange& range);

} // namespace countersign
