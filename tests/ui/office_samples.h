#pragma once

#include "domain/day.h"
#include "domain/opened_visit.h"
#include "ui/station_link.h"

#include <vector>

namespace countersign::samples {

// Invented visits for the manager's office, the same ones at every call.

/// So many visits of one day, spread from 8 to 20 o'clock in China: three clerks, every outcome,
/// reasons, causes and kinds, some decided, some erased; entries from `first` on.
[[nodiscard]] std::vector<Visit> officeVisits(int count, Date day, std::uint64_t first = 101);
[[nodiscard]] MaskedHolder maskedHolder(EntryNumber entry);
/// A visit that waits for a manager.
[[nodiscard]] Visit waitingVisit(std::uint64_t entry, Reason reason, UtcMs at);
/// With everything that a record can have: two attempts of a face check, the second one passed.
[[nodiscard]] OpenedVisit openedVisit(const Visit& visit);
/// A face check of which `attempts` were recorded; the last one passed if `passed`.
[[nodiscard]] Bytes trace(int attempts, bool passed);
[[nodiscard]] DaySheet daySheet(int visits, int waiting, bool closed);
[[nodiscard]] SignedIn manager();
/// 14:00 in China on this day.
[[nodiscard]] UtcMs afternoonOf(Date day);

} // namespace countersign::samples
