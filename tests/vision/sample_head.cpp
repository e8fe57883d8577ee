#include "sample_head.h"

#include <cmath>
#include <numbers>

namespace countersign {
namespace {

struct Point3 {
    double x{0}; ///< to the image's right
    double y{0}; ///< down
    double z{0}; ///< away from the camera
};

/// Eye distance is 1.
std::array<Point3, 68> head()
{
    std::array<Point3, 68> points{};
    for (std::size_t i = 0; i < 17; ++i) { // jaw, a half ellipse
        const double angle = std::numbers::pi * static_cast<double>(i) / 16;
        points.at(i) = {-1.05 * std::cos(angle), 0.2 + 1.4 * std::sin(angle), 0.5};
    }
    for (std::size_t i = 17; i < 27; ++i) // brows
        points.at(i) = {-0.9 + 0.2 * static_cast<double>(i - 17), -0.35, 0.05};
    const std::array<Point3, 9> nose{
        {{0, 0.02, -0.11},
         {0, 0.21, -0.17},
         {0, 0.39, -0.24},
         {0, 0.58, -0.31},
         {-0.2, 0.7, -0.12},
         {-0.1, 0.73, -0.15},
         {0, 0.76, -0.17},
         {0.1, 0.73, -0.15},
         {0.2, 0.7, -0.12}}};
    for (std::size_t i = 0; i < nose.size(); ++i)
        points.at(27 + i) = nose.at(i);
    const std::array<Point3, 6> rightEye{
        {{-0.72, 0, 0.14},
         {-0.6, -0.06, 0.1},
         {-0.44, -0.06, 0.09},
         {-0.32, 0.04, 0.09},
         {-0.44, 0.06, 0.09},
         {-0.6, 0.06, 0.1}}};
    // The left eye's points run the other way: 42 is its inner corner.
    const std::array<std::size_t, 6> mirrored{3, 2, 1, 0, 5, 4};
    for (std::size_t i = 0; i < 6; ++i) {
        points.at(36 + i) = rightEye.at(i);
        const Point3 other = rightEye.at(mirrored.at(i));
        points.at(42 + i) = {-other.x, other.y, other.z};
    }
    for (std::size_t i = 48; i < 68; ++i) { // lips, an ellipse
        const double angle = 2 * std::numbers::pi * static_cast<double>(i - 48) / 12;
        points.at(i) = {-0.4 * std::cos(angle), 1.2 - 0.12 * std::sin(angle), 0.02};
    }
    return points;
}

Point3 turned(Point3 p, SamplePose pose)
{
    const double perDegree = std::numbers::pi / 180;
    const double c = pose.roll * perDegree;
    p = {p.x * std::cos(c) - p.y * std::sin(c), p.x * std::sin(c) + p.y * std::cos(c), p.z};
    const double b = -pose.pitch * perDegree;
    p = {p.x, p.y * std::cos(b) - p.z * std::sin(b), p.y * std::sin(b) + p.z * std::cos(b)};
    const double a = -pose.yaw * perDegree;
    return {p.x * std::cos(a) + p.z * std::sin(a), p.y, -p.x * std::sin(a) + p.z * std::cos(a)};
}

Point3 turnedOnTheNeck(Point3 p, SamplePose pose)
{
    constexpr double neck = 2.2; // behind the eyes
    p = turned({p.x, p.y, p.z - neck}, pose);
    return {p.x, p.y, p.z + neck};
}

ImagePoint seen(Point3 p, double aside)
{
    constexpr double distance = 7; // gives eyes 80 pixels apart
    const double angle = aside * std::numbers::pi / 180;
    const double depth = p.z + distance;
    p = {
        p.x * std::cos(angle) + depth * std::sin(angle),
        p.y - 0.4,
        depth * std::cos(angle) - p.x * std::sin(angle)};
    const double focal = sampleWidth / 2.0 / std::tan(sampleFieldOfView / 360 * std::numbers::pi);
    return {
        (sampleWidth - 1) / 2.0 + focal * p.x / p.z, (sampleHeight - 1) / 2.0 + focal * p.y / p.z};
}

} // namespace

Landmarks headLandmarks(SamplePose pose)
{
    Landmarks landmarks;
    const auto points = head();
    for (std::size_t i = 0; i < points.size(); ++i)
        landmarks.at(i) = seen(turnedOnTheNeck(points.at(i), pose), pose.aside);
    return landmarks;
}

Landmarks photographLandmarks(double yaw)
{
    Landmarks landmarks;
    const auto points = head();
    for (std::size_t i = 0; i < points.size(); ++i)
        landmarks.at(i) = seen(turned({points.at(i).x, points.at(i).y, 0}, {.yaw = yaw}), 0);
    return landmarks;
}

} // namespace countersign
