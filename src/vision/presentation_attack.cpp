#include "vision/presentation_attack.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace countersign {
namespace {

constexpr int regionSide = 256;
constexpr int windowSide = 128;
constexpr int windowStep = 64;
constexpr int centre = windowSide / 2; ///< of the spectrum, after quadrants were swapped
// The high pass and what a peak is compared with: a filter, in which nothing is judged.
/// Edges of the face are far stronger than a pixel grid: what exceeds this many grey levels after
/// the high pass is cut off, or their spectrum would hide it.
constexpr double strongestEdge = 12;
constexpr int neighbourhood = 13;

/// Zero frequency to the middle, where neighbourhoods do not wrap around.
void swapQuadrants(cv::Mat& spectrum)
{
    const cv::Rect topLeft{0, 0, centre, centre};
    const cv::Rect topRight{centre, 0, centre, centre};
    const cv::Rect bottomLeft{0, centre, centre, centre};
    const cv::Rect bottomRight{centre, centre, centre, centre};
    for (const auto& [one, other] : {std::pair{topLeft, bottomRight}, {topRight, bottomLeft}}) {
        const cv::Mat kept = spectrum(one).clone();
        spectrum(other).copyTo(spectrum(one));
        kept.copyTo(spectrum(other));
    }
}

/// Takes out the lines that 8-pixel blocks make, as JPEG and video coding leave them: the multiples
/// of their frequency in both directions, each as wide as the taper makes it.
void removeBlockCoding(cv::Mat& lines)
{
    constexpr int step = windowSide / 8;
    for (int y = step; y < windowSide; y += step)
        for (int x = step; x < windowSide; x += step)
            lines(cv::Rect{x - 1, y - 1, 3, 3}).setTo(0);
}

/// Logarithm of each spectral line over its neighbourhood. Lines spread by one, because perspective
/// makes the grid a little finer in one window than in the next.
cv::Mat relativeSpectrum(const cv::Mat& luma, const cv::Mat& taper)
{
    cv::Mat window;
    luma.convertTo(window, CV_32F);
    cv::Mat smooth;
    cv::GaussianBlur(window, smooth, {}, 2);
    window -= smooth;
    cv::min(window, strongestEdge, window);
    cv::max(window, -strongestEdge, window);
    cv::multiply(window, taper, window);
    cv::Mat transformed;
    cv::dft(window, transformed, cv::DFT_COMPLEX_OUTPUT);
    cv::Mat parts[2];
    cv::split(transformed, parts);
    cv::Mat lines;
    cv::magnitude(parts[0], parts[1], lines);
    lines += 1; // a window without any contrast has no peak
    cv::log(lines, lines);
    swapQuadrants(lines);
    cv::Mat around;
    cv::blur(lines, around, {neighbourhood, neighbourhood});
    lines -= around;
    removeBlockCoding(lines);
    cv::dilate(lines, lines, {});
    return lines;
}

double highestPeak(const cv::Mat& lines, const AttackPolicy& policy)
{
    const double lowest = windowSide / policy.gridPeriodAtMostPixels;
    const double highest = windowSide / policy.gridPeriodAtLeastPixels;
    float best = 0;
    for (int fy = -centre; fy <= 0; ++fy) { // the other half is the same
        for (int fx = -centre; fx < centre; ++fx) {
            const double frequency = std::hypot(fx, fy);
            if (frequency < lowest || frequency > highest) continue;
            best = std::max(best, lines.at<float>(fy + centre, fx + centre));
        }
    }
    return std::exp(static_cast<double>(best));
}

} // namespace

double measureGridPeak(const GreyImage& image, PixelBox face, const AttackPolicy& policy)
{
    if (image.width() < regionSide || image.height() < regionSide) return notMeasured;
    const int left =
        std::clamp(face.x + (face.width - regionSide) / 2, 0, image.width() - regionSide);
    const int top =
        std::clamp(face.y + (face.height - regionSide) / 2, 0, image.height() - regionSide);
    try {
        const cv::Mat luma{
            image.height(), image.width(), CV_8UC1, const_cast<std::uint8_t*>(image.pixels())};
        cv::Mat taper;
        cv::createHanningWindow(taper, {windowSide, windowSide}, CV_32F);
        cv::Mat sum = cv::Mat::zeros(windowSide, windowSide, CV_32F);
        int windows = 0;
        for (int y = 0; y <= regionSide - windowSide; y += windowStep) {
            for (int x = 0; x <= regionSide - windowSide; x += windowStep) {
                const cv::Rect place{left + x, top + y, windowSide, windowSide};
                sum += relativeSpectrum(luma(place), taper);
                ++windows;
            }
        }
        sum /= windows;
        return highestPeak(sum, policy);
    } catch (const cv::Exception&) {
        return notMeasured;
    }
}

} // namespace countersign
