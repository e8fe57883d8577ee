#include "vision/face_visibility.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace countersign {
namespace {

/// A window on one part of the face, as shares of the eye distance, and what is usual in it: the
/// median of frontal photographs of some hundred people (docs/accuracy.md). A unit to measure in:
/// what is asked of it is QualityPolicy::visibilityAtLeast.
struct Part {
    std::size_t firstLandmark; ///< the window's centre is the mean of these
    std::size_t lastLandmark;
    double width;
    double height;
    double usual;
};

constexpr std::array<Part, 4> parts{{
    {36, 41, 0.44, 0.26, 0.15}, // within the rims of glasses
    {42, 47, 0.44, 0.26, 0.15},
    {31, 35, 0.55, 0.35, 0.15}, // nostrils
    {48, 67, 0.70, 0.40, 0.18},
}};

constexpr int samples = 11; ///< across and down each window

ImagePoint meanOf(const Landmarks& landmarks, std::size_t first, std::size_t last)
{
    ImagePoint mean;
    const double count = static_cast<double>(last - first + 1);
    for (std::size_t i = first; i <= last; ++i) {
        mean.x += landmarks.at(i).x / count;
        mean.y += landmarks.at(i).y / count;
    }
    return mean;
}

double sampled(const cv::Mat& luma, double x, double y)
{
    x = std::clamp(x, 0.0, luma.cols - 1.001);
    y = std::clamp(y, 0.0, luma.rows - 1.001);
    const int left = static_cast<int>(x);
    const int top = static_cast<int>(y);
    const double dx = x - left;
    const double dy = y - top;
    const auto at = [&](int column, int row) {
        return static_cast<double>(luma.at<std::uint8_t>(row, column));
    };
    return (at(left, top) * (1 - dx) + at(left + 1, top) * dx) * (1 - dy) +
           (at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx) * dy;
}

/// Standard deviation of the luma in the window after its best plane was taken off, which light
/// from one side leaves on a bare patch of skin as well.
double detailIn(const cv::Mat& luma, ImagePoint centre, ImagePoint across, const Part& part)
{
    std::array<double, samples * samples> values{};
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    double squares = 0; // of the position, the same in both directions
    std::size_t next = 0;
    const auto place = [](int i) { return (i + 0.5) / samples - 0.5; };
    for (int row = 0; row < samples; ++row) {
        for (int column = 0; column < samples; ++column) {
            const double u = place(column);
            const double v = place(row);
            const double value = sampled(
                luma,
                centre.x + u * part.width * across.x - v * part.height * across.y,
                centre.y + u * part.width * across.y + v * part.height * across.x);
            values.at(next++) = value;
            sum += value;
            sumX += u * value;
            sumY += v * value;
            squares += u * u;
        }
    }
    const double mean = sum / (samples * samples);
    double rest = 0;
    next = 0;
    for (int row = 0; row < samples; ++row)
        for (int column = 0; column < samples; ++column) {
            const double plane =
                mean + place(column) * sumX / squares + place(row) * sumY / squares;
            rest += std::pow(values.at(next++) - plane, 2);
        }
    return std::sqrt(rest / (samples * samples));
}

} // namespace

double measureVisibility(const FaceCut& face, double light)
{
    if (!face.hasLandmarks || !(light > 0)) return notMeasured;
    const ImagePoint right = eyeCentre(face.landmarks, firstOfRightEye);
    const ImagePoint left = eyeCentre(face.landmarks, firstOfLeftEye);
    const ImagePoint across{left.x - right.x, left.y - right.y}; // its length is the eye distance
    if (!(std::hypot(across.x, across.y) > 1)) return notMeasured;
    try {
        const cv::Mat luma{
            faceCutSide, faceCutSide, CV_8UC1, const_cast<std::uint8_t*>(face.luma.pixels())};
        cv::Mat smooth; // noise is no detail
        cv::GaussianBlur(luma, smooth, {}, 1);
        double least = 1;
        for (const Part& part : parts) {
            const ImagePoint centre = meanOf(face.landmarks, part.firstLandmark, part.lastLandmark);
            least = std::min(least, detailIn(smooth, centre, across, part) / light / part.usual);
        }
        return least;
    } catch (const cv::Exception&) {
        return notMeasured;
    }
}

} // namespace countersign
