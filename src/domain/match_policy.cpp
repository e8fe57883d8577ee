#include "domain/match_policy.h"

#include <algorithm>

namespace countersign {

const MatchCalibration* MatchPolicy::find(std::string_view descriptor) const
{
    const auto found =
        std::find_if(calibrations.begin(), calibrations.end(), [&](const auto& each) {
            return each.descriptor == descriptor;
        });
    return found == calibrations.end() ? nullptr : &*found;
}

MatchOutcome judgeMatch(double similarity, const MatchCalibration& calibration)
{
    if (similarity >= calibration.passSimilarity) return MatchOutcome::Pass;
    if (similarity >= calibration.reviewSimilarity) return MatchOutcome::Review;
    return MatchOutcome::Refuse;
}

} // namespace countersign
