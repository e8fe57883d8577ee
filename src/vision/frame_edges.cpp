#include "vision/frame_edges.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace countersign {
namespace {

// Where edges are searched, in shares of the face's box, which is brought to `faceSide` pixels, and
// how finely: nothing here says what an edge is.
constexpr int faceSide = 128;
constexpr double reach = 1.3; ///< how far beside the box is searched
constexpr double above = 0.25;
constexpr double below = 0.15;
constexpr double gap = 0.12; ///< ears and hair: no edge of a sheet

constexpr int width = static_cast<int>((1 + 2 * reach) * faceSide);
constexpr int height = static_cast<int>((1 + above + below) * faceSide);
constexpr std::array<std::pair<int, int>, 2> columns{
    {{2, static_cast<int>((reach - gap) * faceSide)},
     {static_cast<int>((reach + 1 + gap) * faceSide), width - 2}}};

constexpr int smallest = 16; ///< pixels of the box: less has no edges to measure

constexpr int rowStep = 2;
constexpr int rowsLookedAt = (height - 2 + rowStep - 1) / rowStep;

constexpr double shiftStep = 0.25;

/// Horizontal gradient of the face and what lies beside it.
cv::Mat gradientAround(const GreyImage& image, PixelBox face)
{
    const PixelBox part{
        face.x - static_cast<int>(reach * face.width),
        face.y - static_cast<int>(above * face.height),
        static_cast<int>((1 + 2 * reach) * face.width),
        static_cast<int>((1 + above + below) * face.height)};
    const GreyImage scaled = cutScaled(image, part, width, height);
    const cv::Mat luma{height, width, CV_8UC1, const_cast<std::uint8_t*>(scaled.pixels())};
    cv::Mat gradient;
    cv::Sobel(luma, gradient, CV_32F, 1, 0, 3, 0.25);
    return gradient;
}

/// The column in which the line through `column` at half height runs in `row`.
int columnIn(int row, int column, double slope)
{
    return column + static_cast<int>(std::lround((row - height / 2.0) * slope));
}

/// In how many rows each line of one slope through a column of `range` lies on a marked pixel.
std::vector<std::uint16_t> countAlong(const cv::Mat& marks, std::pair<int, int> range, double slope)
{
    std::vector<std::uint16_t> counts(static_cast<std::size_t>(range.second - range.first), 0);
    for (int row = 1; row < height - 1; row += rowStep) {
        const int offset = columnIn(row, 0, slope);
        const int first = std::max(range.first, -offset);
        const int last = std::min(range.second, width - offset);
        const std::uint8_t* mark = marks.ptr<std::uint8_t>(row) + offset;
        for (int column = first; column < last; ++column)
            counts[static_cast<std::size_t>(column - range.first)] = static_cast<std::uint16_t>(
                counts[static_cast<std::size_t>(column - range.first)] + mark[column]);
    }
    return counts;
}

std::vector<double> profileOf(const cv::Mat& gradient, std::pair<int, int> range, double slope)
{
    std::vector<double> profile;
    for (int column = range.first; column < range.second; ++column) {
        double sum = 0;
        for (int row = 1; row < height - 1; row += rowStep) {
            const int at = std::clamp(columnIn(row, column, slope), 1, width - 2);
            sum += static_cast<double>(gradient.at<float>(row, at));
        }
        profile.push_back(sum);
    }
    return profile;
}

double at(const std::vector<double>& profile, double place)
{
    const double left = std::floor(place);
    if (left < 0 || left + 1 >= static_cast<double>(profile.size())) return 0;
    const auto i = static_cast<std::size_t>(left);
    const double part = place - left;
    return profile.at(i) * (1 - part) + profile.at(i + 1) * part;
}

/// By how many columns the things at one side moved; NaN when they are others now.
double shiftBetween(
    const std::vector<double>& earlier,
    const std::vector<double>& later,
    const AttackPolicy& policy)
{
    double best = policy.edgeLikenessAtLeast;
    double bestShift = notMeasured;
    for (double shift = -policy.edgeMovesAtMost; shift <= policy.edgeMovesAtMost;
         shift += shiftStep) {
        double both = 0;
        double one = 0;
        double other = 0;
        for (std::size_t i = 0; i < earlier.size(); ++i) {
            const double then = earlier.at(i);
            const double now = at(later, static_cast<double>(i) + shift);
            both += then * now;
            one += then * then;
            other += now * now;
        }
        const double likeness = one > 0 && other > 0 ? both / std::sqrt(one * other) : 0;
        if (likeness > best) {
            best = likeness;
            bestShift = shift;
        }
    }
    return bestShift;
}

} // namespace

double FrameEdges::look(const GreyImage& image, PixelBox face)
{
    if (face.width < smallest || face.width > image.width() || face.height < smallest ||
        face.height > image.height())
        return notMeasured;
    try {
        if (hasReference_) {
            if (!haveMoved(image)) return notMeasured;
            const double least = leastContinuity();
            takeReference(image, face);
            return least;
        }
        takeReference(image, face);
        return hasReference_ ? notMeasured : leastContinuity();
    } catch (const cv::Exception&) {
        return notMeasured;
    }
}

void FrameEdges::takeReference(const GreyImage& image, PixelBox face)
{
    const cv::Mat gradient = gradientAround(image, face);
    const std::array<cv::Mat, 2> marks{
        (gradient > policy_.edgeGradientAtLeast) / 255,
        (gradient < -policy_.edgeGradientAtLeast) / 255};
    for (std::size_t i = 0; i < sides_.size(); ++i) {
        Side& side = sides_.at(i);
        side = {};
        for (int degrees = -policy_.edgeTiltAtMostDegrees; degrees <= policy_.edgeTiltAtMostDegrees;
             ++degrees) {
            const double slope = std::tan(degrees * std::numbers::pi / 180);
            for (const cv::Mat& mark : marks) { // an edge rises or falls along its whole length
                const auto counts = countAlong(mark, columns.at(i), slope);
                const double most = *std::max_element(counts.begin(), counts.end());
                if (most / rowsLookedAt <= side.continuity) continue;
                side.continuity = most / rowsLookedAt;
                side.slope = slope;
            }
        }
        side.profile = profileOf(gradient, columns.at(i), side.slope);
    }
    place_ = face;
    hasReference_ = leastContinuity() >= policy_.edgeContinuityAtLeast;
}

double FrameEdges::leastContinuity() const
{
    return std::min(sides_[0].continuity, sides_[1].continuity);
}

bool FrameEdges::haveMoved(const GreyImage& image)
{
    const cv::Mat gradient = gradientAround(image, place_);
    for (std::size_t i = 0; i < sides_.size(); ++i) {
        const Side& side = sides_.at(i);
        const double shift =
            shiftBetween(side.profile, profileOf(gradient, columns.at(i), side.slope), policy_);
        if (!isMeasured(shift)) hasReference_ = false; // other things are beside the face now
        if (!(std::abs(shift) >= policy_.edgeMovesAtLeast)) return false;
    }
    return true;
}

void FrameEdges::reset() { hasReference_ = false; }

} // namespace countersign
