#pragma once

#include "domain/day.h"
#include "domain/key_figures.h"
#include "domain/opened_visit.h"
#include "domain/unusual_patterns.h"

#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// A manager's decision with the visit that it is about.
struct DecidedVisit {
    EntryNumber of;
    VisitDecision decision;
    bool operator==(const DecidedVisit&) const = default;
};

/// Somebody's record was opened.
struct OpenedRecord {
    EntryNumber entry; ///< that says so
    UtcMs at{};
    StaffName by;
    EntryNumber of;
    std::optional<RevealReason> reason;
    bool operator==(const OpenedRecord&) const = default;
};

/// Personal data was destroyed.
struct ErasedRecords {
    EntryNumber entry; ///< that says so
    UtcMs at{};
    StaffName by;
    std::string ground; ///< "retention", "asked-by-the-person", "consent-withdrawn"
    std::vector<EntryNumber> of;
    bool operator==(const ErasedRecords&) const = default;
};

/// What was done on one day with the records of this and other days.
struct DayEvents {
    std::vector<DecidedVisit> decided;
    std::vector<OpenedRecord> opened;
    std::vector<ErasedRecords> erased;
    bool operator==(const DayEvents&) const = default;
};

/// Everything that the manager's report of a day says. Nothing of a person is in it.
struct DayReport {
    std::string origin; ///< the log's name
    std::string publicKey;
    DaySheet sheet;
    DayEvents events;
    KeyFigures figures; ///< of the sheet's visits
    std::vector<UnusualPattern> unusual;
    std::string checkpoint; ///< the log's newest signed note
    /// That the entry which closed the day is in the log: c2sp.org/tlog-proof. Empty when the day
    /// is not closed.
    std::string proof;
};

/// A visit and the counter that served it.
struct CounterVisit {
    std::string origin; ///< of that counter's log
    Visit visit;        ///< `holder` is of this counter's people only
    bool operator==(const CounterVisit&) const = default;
};

} // namespace countersign
