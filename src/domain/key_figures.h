#pragma once

#include "domain/visit.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <span>

namespace countersign {

/// How many visits stand how, managers' decisions included.
struct VisitCount {
    std::uint64_t registered{0}; ///< at once or by a manager's approval
    std::uint64_t waiting{0};
    std::uint64_t refused{0}; ///< at once or by a manager
    [[nodiscard]] std::uint64_t all() const { return registered + waiting + refused; }
    bool operator==(const VisitCount&) const = default;
};

/// What a manager wants to know of many visits at a glance.
struct KeyFigures {
    VisitCount visits;
    /// Half of the visits took no longer. Of those only whose time was measured; empty: none was.
    std::optional<std::chrono::milliseconds> medianTime;
    StepTimes medianSteps;    ///< of each step among the visits that came to it
    std::uint64_t retried{0}; ///< needed more than one attempt of the face check
    std::map<StaffName, VisitCount> clerks;
    std::array<VisitCount, 24> hours{};        ///< of the day in China, by when they were sealed
    std::map<Outcome, std::uint64_t> outcomes; ///< as sealed
    std::map<Standing, std::uint64_t> standings;
    std::map<Reason, std::uint64_t> reasons; ///< visits that have it, among others
    std::map<Cause, std::uint64_t> causes;   ///< failed attempts
    bool operator==(const KeyFigures&) const = default;
};

[[nodiscard]] KeyFigures keyFiguresOf(std::span<const Visit> visits);

/// 0 to 23, in China (UTC+8).
[[nodiscard]] int hourInChina(UtcMs at);

} // namespace countersign
