#include "vision/head_pose.h"

#include <opencv2/calib3d.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace countersign {
namespace {

struct RigidPoint {
    std::size_t landmark;
    cv::Point3d place; ///< x to the image's right, y down, z away from the camera; eye distance 1
};

// A mean head, looking at the camera, as the landmarks see it: fitted by least squares of the
// reprojection to frames of four rendered heads whose exact rotation is known (docs/accuracy.md).
const std::array<RigidPoint, 11> rigidHead{{
    {36, {-0.720, 0.000, 0.140}},
    {39, {-0.319, 0.048, 0.091}},
    {42, {0.319, 0.048, 0.091}},
    {45, {0.720, 0.000, 0.140}},
    {27, {0.000, 0.019, -0.112}},
    {28, {0.000, 0.207, -0.171}},
    {29, {0.000, 0.391, -0.240}},
    {30, {0.000, 0.576, -0.311}},
    {31, {-0.197, 0.701, -0.125}},
    {33, {0.000, 0.757, -0.173}},
    {35, {0.197, 0.701, -0.125}},
}};

constexpr double degreesPerRadian = 180 / std::numbers::pi;

} // namespace

HeadPose estimateHeadPose(
    const Landmarks& landmarks,
    int frameWidth,
    int frameHeight,
    double horizontalFieldOfViewDegrees)
{
    const double focal =
        frameWidth / 2.0 / std::tan(horizontalFieldOfViewDegrees / 2 / degreesPerRadian);
    const cv::Matx33d camera{
        focal, 0, (frameWidth - 1) / 2.0, 0, focal, (frameHeight - 1) / 2.0, 0, 0, 1};
    std::vector<cv::Point3d> model;
    std::vector<cv::Point2d> seen;
    for (const RigidPoint& point : rigidHead) {
        model.push_back(point.place);
        seen.emplace_back(landmarks.at(point.landmark).x, landmarks.at(point.landmark).y);
    }
    const double eyes = eyeDistancePixels(landmarks);
    if (!(eyes > 1)) return {};
    try {
        // Starts from a head that looks at the camera at the distance its eyes suggest.
        const double depth = focal / eyes;
        cv::Vec3d rotation{0, 0, 0};
        cv::Vec3d translation{
            (seen[4].x - camera(0, 2)) / eyes, (seen[4].y - camera(1, 2)) / eyes, depth};
        if (!cv::solvePnP(
                model,
                seen,
                camera,
                cv::noArray(),
                rotation,
                translation,
                true,
                cv::SOLVEPNP_ITERATIVE))
            return {};
        cv::Matx33d axes;
        cv::Rodrigues(rotation, axes);
        // axes = Ry(-yaw) * Rx(-pitch) * Rz(roll); the head looks along its own -z.
        return {
            std::atan2(-axes(0, 2), axes(2, 2)) * degreesPerRadian,
            std::asin(std::clamp(axes(1, 2), -1.0, 1.0)) * degreesPerRadian,
            std::atan2(axes(1, 0), axes(1, 1)) * degreesPerRadian};
    } catch (const cv::Exception&) {
        return {};
    }
}

} // namespace countersign
