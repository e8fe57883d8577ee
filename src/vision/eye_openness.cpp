#include "vision/eye_openness.h"

namespace countersign {

double eyeAspectRatio(const Landmarks& landmarks, std::size_t firstOfEye)
{
    const auto point = [&](std::size_t i) { return landmarks.at(firstOfEye + i); };
    const double width = distance(point(0), point(3));
    if (!(width > 0)) return notMeasured;
    return (distance(point(1), point(5)) + distance(point(2), point(4))) / (2 * width);
}

} // namespace countersign
