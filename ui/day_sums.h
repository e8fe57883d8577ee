#pragma once

#include "domain/day.h"

#include <cstdint>
#include <vector>

namespace countersign {

/// A sum of the day's sheet and what it has to be.
struct DaySum {
    std::vector<std::uint64_t> parts;
    std::uint64_t total{0}; ///< counted in another way
    [[nodiscard]] bool addsUp() const
    {
        std::uint64_t sum = 0;
        for (const std::uint64_t part : parts)
            sum += part;
        return sum == total;
    }
};

/// Everything on the sheet that has to agree before a day is closed.
struct DaySums {
    DaySum outcomes;  ///< as sealed: all visits
    DaySum standings; ///< as they stand: all visits
    DaySum entries;   ///< visits, decisions and other entries: from the first entry to the last
    [[nodiscard]] bool addUp() const
    {
        return outcomes.addsUp() && standings.addsUp() && entries.addsUp();
    }
};

[[nodiscard]] inline DaySums sumsOf(const DaySheet& sheet)
{
    DaySums sums;
    sums.outcomes.total = sums.standings.total = sheet.visits.size();
    for (const auto& [outcome, count] : sheet.outcomes)
        sums.outcomes.parts.push_back(count);
    for (const auto& [standing, count] : sheet.standings)
        sums.standings.parts.push_back(count);
    std::uint64_t others = 0;
    for (const auto& [kind, count] : sheet.otherKinds)
        others += count;
    sums.entries.parts = {sheet.visits.size(), sheet.decisions.size(), others};
    if (sheet.lastEntry >= sheet.firstEntry && sheet.firstEntry != EntryNumber{})
        sums.entries.total = sheet.lastEntry.value() - sheet.firstEntry.value() + 1;
    return sums;
}

} // namespace countersign
