#include "vision/face_cut.h"

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

bool isNearCut(ImagePoint point)
{
    return std::abs(point.x) <= 4 * faceCutSide && std::abs(point.y) <= 4 * faceCutSide;
}

} // namespace

FaceCut cutFace(const GreyImage& image, PixelBox face, const Landmarks& landmarks)
{
    if (face.width <= 0 || face.height <= 0) return {};
    FaceCut cut{cutScaled(image, face, faceCutSide, faceCutSide), {}, false};
    const double scaleX = static_cast<double>(faceCutSide) / face.width;
    const double scaleY = static_cast<double>(faceCutSide) / face.height;
    for (std::size_t i = 0; i < landmarks.size(); ++i) // the centre of a pixel is at its half
        cut.landmarks.at(i) = {
            (landmarks.at(i).x - face.x + 0.5) * scaleX - 0.5,
            (landmarks.at(i).y - face.y + 0.5) * scaleY - 0.5};
    cut.hasLandmarks = std::all_of(cut.landmarks.begin(), cut.landmarks.end(), isNearCut);
    return cut;
}

} // namespace countersign
