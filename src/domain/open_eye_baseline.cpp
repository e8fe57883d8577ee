#include "domain/open_eye_baseline.h"

#include <algorithm>
#include <vector>

namespace countersign {

void OpenEyeBaseline::add(MonotonicMs at, double openness)
{
    seen_.emplace_back(at, openness);
    while (seen_.front().first < at - window_)
        seen_.pop_front();
    std::vector<double> sorted;
    sorted.reserve(seen_.size());
    for (const auto& [when, value] : seen_)
        sorted.push_back(value);
    const auto place = sorted.begin() + static_cast<std::ptrdiff_t>(
                                            percentile_ * static_cast<double>(sorted.size() - 1));
    std::nth_element(sorted.begin(), place, sorted.end());
    value_ = *place;
}

} // namespace countersign
