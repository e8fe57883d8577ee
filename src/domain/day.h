#pragma once

#include "domain/visit.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// A manager has closed this day: how the log has it.
struct ClosedDay {
    EntryNumber entry; ///< the one that says so
    UtcMs at{};
    StaffName by;
    bool operator==(const ClosedDay&) const = default;
};

/// What happened on one day, counted from the entries themselves.
struct DaySheet {
    Date day{};
    std::vector<Visit> visits;                       ///< of this day, by entry
    std::map<Outcome, std::uint64_t> outcomes;       ///< of them, as sealed
    std::map<Standing, std::uint64_t> standings;     ///< of them, as they stand now
    std::vector<Visit> waiting;                      ///< of this and earlier days: these block
    std::vector<VisitDecision> decisions;            ///< made on this day, whenever the visit was
    std::map<std::string, std::uint64_t> otherKinds; ///< entries of this day, by kindName()
    EntryNumber firstEntry;                          ///< of this day; 0 when there is none
    EntryNumber lastEntry;
    std::optional<ClosedDay> closed; ///< unless it was reopened since
};

/// Why a closed day is opened again.
enum class ReopenReason { LateVisit, ClosedTooEarly, FiguresWrong };

/// "late-visit", "closed-too-early", "figures-wrong".
[[nodiscard]] const char* name(ReopenReason reason);

} // namespace countersign
