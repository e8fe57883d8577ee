#include "vision/face_search.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace countersign {
namespace {

constexpr double longSide = 640;  ///< a face of an eighth of it is still 80 pixels
constexpr int nearFaceSide = 100; ///< a known face is brought to this, the detector needs 80

// Sizes that the detector was made for, no thresholds: its score is judged by TrackingPolicy.

/// One size of the picture, as a share of `longSide`. The detector sees in it faces of 80 to 96
/// pixels, or with everything larger as well.
struct Level {
    double scale{0};
    bool withLarger{false};
};

/// The levels of the detector's own pyramid, each 5/6 of the one before, dealt out so that all
/// parts cost about the same: 5 ms at 640 x 480.
const std::array<std::vector<Level>, FaceSearch::parts + 1> partLevels{{
    {{0.402, true}, {0.482}},
    {{0.833}, {0.694}},
    {{1}, {0.579}},
    {{1.2}},
}};

PixelBox mapped(PixelBox box, double scale, double x, double y)
{
    const auto round = [](double value) { return static_cast<int>(std::lround(value)); };
    return {
        round(box.x * scale + x),
        round(box.y * scale + y),
        round(box.width * scale),
        round(box.height * scale)};
}

} // namespace

std::vector<FoundFace> FaceSearch::look(const GreyImage& frame, std::size_t part, double threshold)
{
    const double longer = std::max(frame.width(), frame.height());
    const double fit = std::min(1.0, longSide / longer);
    const PixelBox all{0, 0, frame.width(), frame.height()};
    std::vector<FoundFace> faces;
    for (const Level& level : partLevels.at(part)) {
        const double scale = fit * level.scale;
        const GreyImage image = cutScaled(
            frame,
            all,
            std::max(1, static_cast<int>(std::lround(all.width * scale))),
            std::max(1, static_cast<int>(std::lround(all.height * scale))));
        const auto found = level.withLarger ? detector_.find(image, threshold)
                                            : detector_.findSmallest(image, threshold);
        for (const FoundFace& face : found)
            faces.push_back({mapped(face.box, 1 / scale, 0, 0), face.score});
    }
    return faces;
}

std::vector<FoundFace> FaceSearch::lookNear(const GreyImage& frame, PixelBox box, double threshold)
{
    const PixelBox wide{
        box.x - box.width / 2, box.y - box.height / 2, 2 * box.width, 2 * box.height};
    const GreyImage part = cutScaled(frame, wide, 2 * nearFaceSide, 2 * nearFaceSide);
    const double scale = static_cast<double>(wide.width) / part.width();
    std::vector<FoundFace> faces = detector_.find(part, threshold);
    for (FoundFace& face : faces)
        face.box = mapped(face.box, scale, wide.x, wide.y);
    return faces;
}

} // namespace countersign
