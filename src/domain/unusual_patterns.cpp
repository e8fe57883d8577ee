#include "domain/unusual_patterns.h"

#include "domain/key_figures.h"

#include <algorithm>
#include <map>
#include <utility>

namespace countersign {

const char* name(PatternKind kind)
{
    switch (kind) {
    case PatternKind::ManyRegistrations: return "many-registrations";
    case PatternKind::ManyRefusals: return "many-refusals";
    case PatternKind::OutsideHours: return "outside-hours";
    case PatternKind::OneHolderOften: return "one-holder-often";
    case PatternKind::ManyOtherActions: return "many-other-actions";
    case PatternKind::ManyApprovals: return "many-approvals";
    }
    return "";
}

namespace {

using Seen = std::vector<const Visit*>;

UnusualPattern patternOf(PatternKind kind, const Seen& visits, std::optional<StaffName> clerk)
{
    UnusualPattern pattern;
    pattern.kind = kind;
    pattern.clerk = std::move(clerk);
    pattern.count = visits.size();
    auto [first, last] = std::pair{visits.front()->at, visits.front()->at};
    for (const Visit* each : visits) {
        pattern.entries.push_back(each->entry);
        first = std::min(first, each->at);
        last = std::max(last, each->at);
    }
    std::sort(pattern.entries.begin(), pattern.entries.end());
    pattern.within = last - first;
    return pattern;
}

/// A clerk's visits of one sort, of which more than `most` within `time` are unusual.
struct Burst {
    PatternKind kind;
    std::size_t most;
    std::chrono::minutes time;
};

/// Stretches in which every visit is one of more than `most` that lie close together.
void findBursts(
    const Burst& burst, const StaffName& clerk, Seen visits, std::vector<UnusualPattern>& found)
{
    std::stable_sort(visits.begin(), visits.end(), [](const Visit* a, const Visit* b) {
        return a->at < b->at;
    });
    std::vector<bool> isPart(visits.size(), false);
    for (std::size_t first = 0, end = 0; first < visits.size(); ++first) {
        while (end < visits.size() && visits[end]->at - visits[first]->at <= burst.time)
            ++end;
        if (end - first <= burst.most) continue;
        std::fill(
            isPart.begin() + static_cast<std::ptrdiff_t>(first),
            isPart.begin() + static_cast<std::ptrdiff_t>(end),
            true);
    }
    Seen stretch;
    for (std::size_t at = 0; at <= visits.size(); ++at) {
        const bool goesOn = at < visits.size() && isPart[at] &&
                            (stretch.empty() || visits[at]->at - stretch.back()->at <= burst.time);
        if (!goesOn && !stretch.empty()) {
            found.push_back(patternOf(burst.kind, stretch, clerk));
            stretch.clear();
        }
        if (at < visits.size() && isPart[at]) stretch.push_back(visits[at]);
    }
}

/// What one clerk did on one day.
using ClerksDay = std::pair<StaffName, std::chrono::sys_days>;

struct Sorted {
    std::map<StaffName, Seen> registrations;
    std::map<StaffName, Seen> refusals;
    std::map<std::uint64_t, Seen> holders;
    std::map<ClerksDay, Seen> outsideHours;
    std::map<ClerksDay, Seen> otherActions;
    std::map<ClerksDay, Seen> approvals; ///< by the day of the visit
};

Sorted sort(std::span<const Visit> visits, const PatternPolicy& policy)
{
    Sorted sorted;
    for (const Visit& each : visits) {
        const ClerksDay day{each.clerk, localDate(each.at)};
        (each.outcome == Outcome::Refused ? sorted.refusals : sorted.registrations)[each.clerk]
            .push_back(&each);
        if (each.holder != 0) sorted.holders[each.holder].push_back(&each);
        const int hour = hourInChina(each.at);
        if (hour < policy.opensAtHour || hour >= policy.closesAtHour)
            sorted.outsideHours[day].push_back(&each);
        if (each.otherActions) sorted.otherActions[day].push_back(&each);
        if (each.decision && each.decision->approved) sorted.approvals[day].push_back(&each);
    }
    return sorted;
}

void findOften(
    PatternKind kind,
    const std::map<ClerksDay, Seen>& days,
    int most,
    std::vector<UnusualPattern>& found)
{
    for (const auto& [day, visits] : days)
        if (visits.size() > static_cast<std::size_t>(most))
            found.push_back(patternOf(kind, visits, day.first));
}

} // namespace

std::vector<UnusualPattern> findUnusual(std::span<const Visit> visits, const PatternPolicy& policy)
{
    const Sorted sorted = sort(visits, policy);
    std::vector<UnusualPattern> found;
    const Burst registrations{
        PatternKind::ManyRegistrations,
        static_cast<std::size_t>(policy.registrationsAtMost),
        std::chrono::minutes{policy.registrationMinutes}};
    const Burst refusals{
        PatternKind::ManyRefusals,
        static_cast<std::size_t>(policy.refusalsAtMost),
        std::chrono::minutes{policy.refusalMinutes}};
    for (const auto& [clerk, theirs] : sorted.registrations)
        findBursts(registrations, clerk, theirs, found);
    for (const auto& [clerk, theirs] : sorted.refusals)
        findBursts(refusals, clerk, theirs, found);
    findOften(PatternKind::OutsideHours, sorted.outsideHours, 0, found);
    findOften(PatternKind::ManyOtherActions, sorted.otherActions, policy.otherActionsAtMost, found);
    findOften(PatternKind::ManyApprovals, sorted.approvals, policy.approvalsAtMost, found);
    for (const auto& [holder, theirs] : sorted.holders)
        if (theirs.size() > static_cast<std::size_t>(policy.visitsOfHolderAtMost))
            found.push_back(patternOf(PatternKind::OneHolderOften, theirs, std::nullopt));
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
        return a.entries.front() < b.entries.front();
    });
    return found;
}

} // namespace countersign
