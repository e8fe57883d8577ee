#include "vision/planar_motion.h"

#include <opencv2/calib3d.hpp>

#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace countersign {
namespace {

/// What lies nearly in one plane and keeps still when a person speaks: the eyes and the upper lip.
constexpr std::array<std::pair<std::size_t, std::size_t>, 2> flatParts{{{36, 47}, {48, 54}}};
/// What stands out of that plane: from the bridge of the nose to its base.
constexpr std::size_t firstOfNose = 27;
constexpr std::size_t lastOfNose = 33;
constexpr std::size_t middleOfUpperLip = 51;

/// Shift, turn and size taken out: the eyes come to lie at (-0.5, 0) and (0.5, 0).
Landmarks normalised(const Landmarks& landmarks)
{
    const ImagePoint right = eyeCentre(landmarks, firstOfRightEye);
    const ImagePoint left = eyeCentre(landmarks, firstOfLeftEye);
    const double dx = left.x - right.x;
    const double dy = left.y - right.y;
    const double squared = dx * dx + dy * dy;
    Landmarks result;
    for (std::size_t i = 0; i < landmarks.size(); ++i) {
        const double x = landmarks.at(i).x - (left.x + right.x) / 2;
        const double y = landmarks.at(i).y - (left.y + right.y) / 2;
        result.at(i) = {(x * dx + y * dy) / squared, (y * dx - x * dy) / squared};
    }
    return result;
}

/// From between the eyes to the upper lip, in units of the eye distance.
double heightOf(const Landmarks& normal)
{
    return std::hypot(normal.at(middleOfUpperLip).x, normal.at(middleOfUpperLip).y);
}

} // namespace

double flatResidual(const Landmarks& reference, const Landmarks& seen)
{
    const auto place = [](const Landmarks& landmarks, std::size_t i) {
        return cv::Point2d{landmarks.at(i).x, landmarks.at(i).y};
    };
    std::vector<cv::Point2d> from;
    std::vector<cv::Point2d> to;
    for (const auto& [first, last] : flatParts) {
        for (std::size_t i = first; i <= last; ++i) {
            from.push_back(place(reference, i));
            to.push_back(place(seen, i));
        }
    }
    try {
        const cv::Mat flat = cv::findHomography(from, to);
        if (flat.empty()) return notMeasured;
        std::vector<cv::Point2d> nose;
        for (std::size_t i = firstOfNose; i <= lastOfNose; ++i)
            nose.push_back(place(reference, i));
        std::vector<cv::Point2d> expected;
        cv::perspectiveTransform(nose, expected, flat);
        double squares = 0;
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const cv::Point2d off = place(seen, firstOfNose + i) - expected[i];
            squares += off.dot(off);
        }
        return std::sqrt(squares / static_cast<double>(expected.size()));
    } catch (const cv::Exception&) {
        return notMeasured;
    }
}

double PlanarMotion::observe(const Landmarks& landmarks, double yawDegrees)
{
    if (!(eyeDistancePixels(landmarks) > 1)) return notMeasured;
    const Landmarks face = normalised(landmarks);
    if (learnt_ < framesLearnt_) {
        if (std::abs(yawDegrees) <= frontDegrees_) learn(face);
        return notMeasured;
    }
    const double residual = flatResidual(reference_, face);
    if (!isMeasured(residual)) return notMeasured;
    // From the side the eyes are nearer to each other than they are in truth, and so are those of a
    // tilted sheet, more than its yaw tells. The height of the face does not change with them.
    const double stretched = heightOf(face) / heightOf(reference_);
    return stretched > 1 ? residual / stretched : residual;
}

void PlanarMotion::learn(const Landmarks& face)
{
    ++learnt_;
    for (std::size_t i = 0; i < face.size(); ++i) {
        ImagePoint& mean = reference_.at(i);
        mean.x += (face.at(i).x - mean.x) / learnt_;
        mean.y += (face.at(i).y - mean.y) / learnt_;
    }
}

void PlanarMotion::reset()
{
    learnt_ = 0;
    reference_ = {};
}

} // namespace countersign
