#pragma once

#include "base/result.h"
#include "domain/day_report.h"

#include <filesystem>

namespace countersign {

// One day of a store's log, read as visits are: see visit_reading.h.

/// What happened on this day, counted from the entries themselves.
[[nodiscard]] Result<DaySheet> readDay(const std::filesystem::path& store, Date day);

/// What was done on it with the records of this and other days.
[[nodiscard]] Result<DayEvents> readDayEvents(const std::filesystem::path& store, Date day);

} // namespace countersign
