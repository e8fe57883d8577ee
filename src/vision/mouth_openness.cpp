#include "vision/mouth_openness.h"

namespace countersign {

double mouthAspectRatio(const Landmarks& landmarks)
{
    const auto gap = [&](std::size_t upper, std::size_t lower) {
        return distance(landmarks.at(upper), landmarks.at(lower));
    };
    const double width = gap(48, 54);
    if (!(width > 0)) return notMeasured;
    return (gap(61, 67) + gap(62, 66) + gap(63, 65)) / (3 * width);
}

} // namespace countersign
