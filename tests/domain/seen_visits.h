#pragma once

#include "domain/visit.h"

#include <string>

namespace countersign {

/// An invented visit as the log shows it, at this time of 22 November 2026 in China.
inline Visit seenVisit(
    std::uint64_t entry,
    std::chrono::minutes ofTheDay,
    Outcome outcome = Outcome::Registered,
    const std::string& clerk = "clerk")
{
    using namespace std::chrono_literals;
    const std::chrono::sys_days day{
        std::chrono::year{2026} / std::chrono::November / std::chrono::day{22}};
    Visit visit;
    visit.entry = EntryNumber{entry};
    visit.at = UtcMs{day} + ofTheDay - 8h;
    visit.clerk = StaffName{clerk};
    visit.outcome = outcome;
    visit.attempts = 1;
    return visit;
}

inline void decide(Visit& visit, bool approved)
{
    visit.decision = VisitDecision{
        EntryNumber{visit.entry.value() + 1000},
        visit.at + std::chrono::minutes{5},
        StaffName{"manager"},
        approved,
        {approved ? ReviewReason::FaceComparedByEye : ReviewReason::NotConvinced}};
}

} // namespace countersign
