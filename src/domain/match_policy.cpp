#include "domain/match_policy.h"

namespace countersign {

MatchOutcome judgeMatch(double similarity, const MatchPolicy& policy)
{
    if (similarity >= policy.passSimilarity) return MatchOutcome::Pass;
    if (similarity >= policy.reviewSimilarity) return MatchOutcome::Review;
    return MatchOutcome::Refuse;
}

} // namespace countersign
