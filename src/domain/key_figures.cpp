#include "domain/key_figures.h"

#include <algorithm>
#include <vector>

namespace countersign {
namespace {

using Times = std::vector<std::chrono::milliseconds>;

std::chrono::milliseconds medianOf(Times times)
{
    const auto middle = times.begin() + static_cast<Times::difference_type>((times.size() - 1) / 2);
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

void count(VisitCount& counted, Standing standing)
{
    switch (standing) {
    case Standing::Registered:
    case Standing::Approved: ++counted.registered; return;
    case Standing::Waiting: ++counted.waiting; return;
    case Standing::RefusedByManager:
    case Standing::Refused: ++counted.refused; return;
    }
}

} // namespace

int hourInChina(UtcMs at)
{
    const auto local = at + std::chrono::hours{8};
    const auto time = local - std::chrono::floor<std::chrono::days>(local);
    return static_cast<int>(std::chrono::floor<std::chrono::hours>(time).count());
}

KeyFigures keyFiguresOf(std::span<const Visit> visits)
{
    KeyFigures figures;
    Times whole;
    std::map<VisitStep, Times> steps;
    for (const Visit& each : visits) {
        const Standing standing = standingOf(each);
        count(figures.visits, standing);
        count(figures.clerks[each.clerk], standing);
        count(figures.hours.at(static_cast<std::size_t>(hourInChina(each.at))), standing);
        ++figures.outcomes[each.outcome];
        ++figures.standings[standing];
        if (each.attempts > 1) ++figures.retried;
        for (const Reason reason : each.reasons)
            ++figures.reasons[reason];
        for (const Cause cause : each.causes)
            ++figures.causes[cause];
        std::chrono::milliseconds sum{0};
        for (const auto& [step, time] : each.times) {
            sum += time;
            steps[step].push_back(time);
        }
        if (!each.times.empty()) whole.push_back(sum);
    }
    if (!whole.empty()) figures.medianTime = medianOf(std::move(whole));
    for (auto& [step, times] : steps)
        figures.medianSteps[step] = medianOf(std::move(times));
    return figures;
}

} // namespace countersign
