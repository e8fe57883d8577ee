#include "domain/holder_limits.h"

namespace countersign {

std::optional<Reason> findProblem(const HolderHistory& history, const LimitPolicy& policy)
{
    if (history.blocked) return Reason::HolderBlocked;
    if (history.visitsToday >= policy.visitsPerDay) return Reason::TooManyVisits;
    return std::nullopt;
}

std::optional<Reason>
findProblem(const HolderHistory& history, OrderKind kind, const LimitPolicy& policy)
{
    if (kind == OrderKind::Reverification) return std::nullopt;
    if (history.numbersHeld >= policy.numbersPerHolder) return Reason::TooManyNumbers;
    return std::nullopt;
}

} // namespace countersign
