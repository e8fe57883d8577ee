#include "domain/own_front.h"

#include <algorithm>
#include <vector>

namespace countersign {
namespace {

double medianOf(const std::deque<double>& values)
{
    if (values.empty()) return notMeasured;
    std::vector<double> sorted{values.begin(), values.end()};
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    return *middle;
}

void keep(std::deque<double>& values, double value, std::size_t most)
{
    if (!isMeasured(value)) return;
    values.push_back(value);
    if (values.size() > most) values.pop_front();
}

} // namespace

void OwnFront::learn(const FaceObservation& seen)
{
    keep(pitches_, seen.pitchDegrees, frames_);
    keep(sharpnesses_, seen.sharpness, frames_);
    pitch_ = medianOf(pitches_);
    sharpness_ = medianOf(sharpnesses_);
}

} // namespace countersign
