#include "vision/face_landmarks.h"

#include <cmath>

namespace countersign {
namespace {

// Fitted to the detector's boxes on the frontal frames of the synthetic clips: width of its box per
// root mean square distance of the landmarks from their centroid, and how far its centre lies above
// that centroid, per width.
constexpr double widthPerSpread = 2.8;
constexpr double centreAbovePerWidth = 0.06;

} // namespace

double distance(ImagePoint a, ImagePoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

ImagePoint eyeCentre(const Landmarks& landmarks, std::size_t firstOfEye)
{
    ImagePoint sum;
    for (std::size_t i = firstOfEye; i < firstOfEye + 6; ++i) {
        sum.x += landmarks.at(i).x;
        sum.y += landmarks.at(i).y;
    }
    return {sum.x / 6, sum.y / 6};
}

double eyeDistancePixels(const Landmarks& landmarks)
{
    return distance(eyeCentre(landmarks, firstOfRightEye), eyeCentre(landmarks, firstOfLeftEye));
}

PixelBox boxAround(const Landmarks& landmarks)
{
    const double count = static_cast<double>(landmarks.size());
    ImagePoint centroid;
    for (const ImagePoint& point : landmarks) {
        centroid.x += point.x / count;
        centroid.y += point.y / count;
    }
    double squares = 0;
    for (const ImagePoint& point : landmarks)
        squares += std::pow(point.x - centroid.x, 2) + std::pow(point.y - centroid.y, 2);
    const double width = widthPerSpread * std::sqrt(squares / count);
    const int side = static_cast<int>(std::lround(width));
    return {
        static_cast<int>(std::lround(centroid.x - width / 2)),
        static_cast<int>(std::lround(centroid.y - centreAbovePerWidth * width - width / 2)),
        side,
        side};
}

} // namespace countersign
