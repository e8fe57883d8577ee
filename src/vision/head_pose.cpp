#include "vision/head_pose.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace countersign {
namespace {

/// x to the image's right, y down, z away from the camera.
using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>; ///< rows

struct RigidPoint {
    std::size_t landmark;
    Vector place; ///< eye distance 1
};

// A mean head, looking at the camera, as the landmarks see it: fitted by least squares of the
// reprojection to frames of four rendered heads whose exact rotation is known (docs/accuracy.md).
constexpr std::array<RigidPoint, 11> rigidHead{{
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

// Where the head turns on the neck, which stays where it is while the face swings aside: fitted to
// the same frames.
constexpr Vector pivot{0, 0, 2.2};

constexpr double degreesPerRadian = 180 / std::numbers::pi;
constexpr std::size_t unknowns = 6; ///< three of rotation, three of place
using Step = std::array<double, unknowns>;
using Normal = std::array<Step, unknowns>;

Vector times(const Matrix& m, const Vector& v)
{
    Vector result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

Matrix times(const Matrix& a, const Matrix& b)
{
    Matrix result{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            result[i][j] = a[i][0] * b[0][j] + a[i][1] * b[1][j] + a[i][2] * b[2][j];
    return result;
}

/// Rodrigues' formula.
Matrix rotationBy(const Vector& axisAngle)
{
    const auto [x, y, z] = axisAngle;
    const double square = x * x + y * y + z * z;
    const double angle = std::sqrt(square);
    const double a = angle > 1e-9 ? std::sin(angle) / angle : 1;
    const double b = angle > 1e-9 ? (1 - std::cos(angle)) / square : 0.5;
    return {{
        {1 - b * (y * y + z * z), b * x * y - a * z, b * x * z + a * y},
        {b * x * y + a * z, 1 - b * (x * x + z * z), b * y * z - a * x},
        {b * x * z - a * y, b * y * z + a * x, 1 - b * (x * x + y * y)},
    }};
}

/// Turns the line from the camera in this direction onto the camera's axis. Without it a face at
/// the edge of the picture that looks at the camera would read as turned away by up to half the
/// field of view: it does stand askew to the picture's plane.
Matrix towardsAxis(const ViewDirection& line)
{
    return times(rotationBy({line.down, 0, 0}), rotationBy({0, -line.across, 0}));
}

ViewDirection directionOf(const Vector& place)
{
    return {std::atan2(place[0], place[2]), std::atan2(place[1], std::hypot(place[0], place[2]))};
}

struct Placement {
    Matrix axes{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    Vector place{};

    [[nodiscard]] Vector toCamera(const Vector& point) const
    {
        const Vector turned = times(axes, point);
        return {turned[0] + place[0], turned[1] + place[1], turned[2] + place[2]};
    }
};

/// What is seen, as directions: x and y per unit of depth.
using Directions = std::array<std::array<double, 2>, rigidHead.size()>;

/// Sum of the squared differences; infinite when the head is not before the camera.
double misfit(const Placement& head, const Directions& seen)
{
    double sum = 0;
    for (std::size_t i = 0; i < rigidHead.size(); ++i) {
        const Vector at = head.toCamera(rigidHead[i].place);
        if (!(at[2] > 0.1)) return std::numeric_limits<double>::infinity();
        const double dx = at[0] / at[2] - seen[i][0];
        const double dy = at[1] / at[2] - seen[i][1];
        sum += dx * dx + dy * dy;
    }
    return sum;
}

/// The normal equations of one Gauss-Newton step.
void linearise(const Placement& head, const Directions& seen, Normal& normal, Step& right)
{
    normal = {};
    right = {};
    for (std::size_t i = 0; i < rigidHead.size(); ++i) {
        const Vector turned = times(head.axes, rigidHead[i].place);
        const Vector at = head.toCamera(rigidHead[i].place);
        const double perDepth = 1 / at[2];
        for (std::size_t k = 0; k < 2; ++k) {
            const double direction = at[k] * perDepth;
            // Of the point's coordinate k and of its depth.
            Vector slope{};
            slope[k] = perDepth;
            slope[2] = -direction * perDepth;
            const Step row{
                turned[1] * slope[2] - turned[2] * slope[1],
                turned[2] * slope[0] - turned[0] * slope[2],
                turned[0] * slope[1] - turned[1] * slope[0],
                slope[0],
                slope[1],
                slope[2]};
            for (std::size_t a = 0; a < unknowns; ++a) {
                right[a] += row[a] * (seen[i][k] - direction);
                for (std::size_t b = 0; b < unknowns; ++b)
                    normal[a][b] += row[a] * row[b];
            }
        }
    }
}

/// Cholesky's decomposition. False when the matrix is not positive definite.
bool solve(Normal normal, Step right, Step& solution)
{
    for (std::size_t i = 0; i < unknowns; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = normal[i][j];
            for (std::size_t k = 0; k < j; ++k)
                sum -= normal[i][k] * normal[j][k];
            if (i == j && !(sum > 0)) return false;
            normal[i][j] = i == j ? std::sqrt(sum) : sum / normal[j][j];
        }
        for (std::size_t k = 0; k < i; ++k)
            right[i] -= normal[i][k] * right[k];
        right[i] /= normal[i][i];
    }
    for (std::size_t i = unknowns; i-- > 0;) {
        for (std::size_t k = i + 1; k < unknowns; ++k)
            right[i] -= normal[k][i] * right[k];
        right[i] /= normal[i][i];
    }
    solution = right;
    return true;
}

/// Levenberg and Marquardt's method, from `head` on.
bool fit(const Directions& seen, Placement& head)
{
    constexpr int mostSteps = 40;
    double damping = 1e-3;
    double error = misfit(head, seen);
    for (int i = 0; i < mostSteps && std::isfinite(error); ++i) {
        Normal normal;
        Step right;
        Step step;
        linearise(head, seen, normal, right);
        for (std::size_t k = 0; k < unknowns; ++k)
            normal[k][k] *= 1 + damping;
        if (!solve(normal, right, step)) return false;
        Placement next = head;
        next.axes = times(rotationBy({step[0], step[1], step[2]}), head.axes);
        for (std::size_t k = 0; k < 3; ++k)
            next.place[k] += step[3 + k];
        const double nextError = misfit(next, seen);
        if (!(nextError <= error)) {
            damping *= 10;
            if (damping > 1e9) return true; // no direction leads further down
            continue;
        }
        const bool isSettled = error - nextError <= 1e-9 * error;
        head = next;
        error = nextError;
        damping = std::max(damping / 10, 1e-9);
        if (isSettled) return true;
    }
    return std::isfinite(error);
}

} // namespace

HeadPose estimateHeadPose(
    const Landmarks& landmarks,
    int frameWidth,
    int frameHeight,
    double horizontalFieldOfViewDegrees,
    const std::optional<ViewDirection>& restsAt)
{
    const double focal =
        frameWidth / 2.0 / std::tan(horizontalFieldOfViewDegrees / 2 / degreesPerRadian);
    Directions seen{};
    for (std::size_t i = 0; i < rigidHead.size(); ++i) {
        const ImagePoint& point = landmarks.at(rigidHead[i].landmark);
        seen[i] = {
            (point.x - (frameWidth - 1) / 2.0) / focal,
            (point.y - (frameHeight - 1) / 2.0) / focal};
    }
    const double eyes = eyeDistancePixels(landmarks);
    if (!(eyes > 1)) return {};
    // Starts from a head that looks at the camera at the distance its eyes suggest.
    const double depth = focal / eyes;
    Placement head;
    head.place = {seen[4][0] * depth, seen[4][1] * depth, depth};
    if (!fit(seen, head)) return {};
    const ViewDirection neck = directionOf(head.toCamera(pivot));
    const Matrix axes = times(towardsAxis(restsAt.value_or(neck)), head.axes);
    const Matrix toNeck = times(towardsAxis(neck), head.axes);
    // axes = Ry(-yaw) * Rx(-pitch) * Rz(roll); the head looks along its own -z.
    return {
        std::atan2(-axes[0][2], axes[2][2]) * degreesPerRadian,
        std::asin(std::clamp(axes[1][2], -1.0, 1.0)) * degreesPerRadian,
        std::atan2(axes[1][0], axes[1][1]) * degreesPerRadian,
        neck,
        std::atan2(-toNeck[0][2], toNeck[2][2]) * degreesPerRadian};
}

void RestingPose::observe(const HeadPose& pose, MonotonicMs at)
{
    if (!isMeasured(pose.yawDegrees)) return;
    if (!direction_) {
        direction_ = pose.neck;
        at_ = at;
    }
    const double passed = std::max(0.0, static_cast<double>((at - at_).count()));
    at_ = at;
    if (std::abs(pose.yawDegrees - ownYaw_) > policy_.frontDegrees) return followElsewhere(pose);
    elsewhereSince_.reset();
    // A mean of what was seen so far, later of the last seconds: the beginning of a turn must not
    // become the front that it is measured against.
    frontMs_ = std::min(frontMs_ + passed, static_cast<double>(policy_.ownYawMemory.count()));
    const double share = frontMs_ > 0 ? passed / frontMs_ : 1;
    direction_->across += share * (pose.neck.across - direction_->across);
    direction_->down += share * (pose.neck.down - direction_->down);
    const double most = policy_.ownYawAtMostDegrees;
    ownYaw_ = std::clamp(ownYaw_ + share * (pose.yawDegrees - ownYaw_), -most, most);
}

/// Whoever has stepped aside looks at the camera from there, and goes on doing so.
void RestingPose::followElsewhere(const HeadPose& pose)
{
    if (std::abs(pose.yawToNeckDegrees - ownYaw_) > policy_.frontDegrees) {
        elsewhereSince_.reset();
        return;
    }
    if (!elsewhereSince_) elsewhereSince_ = at_;
    if (at_ - *elsewhereSince_ < policy_.stepsAsideFor) return;
    direction_ = pose.neck;
    frontMs_ = 0;
}

} // namespace countersign
