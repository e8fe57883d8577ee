#pragma once

#include "domain/pattern_policy.h"
#include "domain/visit.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace countersign {

enum class PatternKind {
    ManyRegistrations, ///< of one clerk in a short time: registered or waiting
    ManyRefusals,      ///< of one clerk in a short time
    OutsideHours,      ///< of one clerk on one day
    OneHolderOften,    ///< one person again and again
    ManyOtherActions,  ///< of one clerk on one day
    ManyApprovals,     ///< by managers, of one clerk's visits on one day
};

/// "many-registrations", ...
[[nodiscard]] const char* name(PatternKind kind);

/// Visits that are together what a manager should look at.
struct UnusualPattern {
    PatternKind kind{PatternKind::ManyRegistrations};
    std::vector<EntryNumber> entries;    ///< ascending
    std::optional<StaffName> clerk;      ///< empty when it is not about one clerk
    std::uint64_t count{0};              ///< of entries
    std::chrono::milliseconds within{0}; ///< from the first of them to the last
    bool operator==(const UnusualPattern&) const = default;
};

/// By their first entry. Each entry is in at most one pattern of a kind: what goes on for a long
/// time is one long pattern. `visits` by ascending entry.
[[nodiscard]] std::vector<UnusualPattern>
findUnusual(std::span<const Visit> visits, const PatternPolicy& policy);

} // namespace countersign
