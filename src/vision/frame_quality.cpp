#include "vision/frame_quality.h"

#include <opencv2/imgproc.hpp>

#include <array>
#include <cmath>
#include <vector>

namespace countersign {
namespace {

/// Outlines of the customer's own right and left half between chin and brows, as landmarks.
constexpr std::array<std::size_t, 13> rightHalf{0, 1, 2, 3, 4, 5, 6, 7, 8, 27, 20, 19, 18};
constexpr std::array<std::size_t, 13> leftHalf{16, 15, 14, 13, 12, 11, 10, 9, 8, 27, 23, 24, 25};

cv::Mat maskOf(const FaceCut& face, const std::array<std::size_t, 13>& outline)
{
    std::vector<cv::Point> corners;
    for (const std::size_t i : outline)
        corners.emplace_back(
            static_cast<int>(std::lround(face.landmarks.at(i).x)),
            static_cast<int>(std::lround(face.landmarks.at(i).y)));
    cv::Mat mask = cv::Mat::zeros(faceCutSide, faceCutSide, CV_8UC1);
    cv::fillPoly(mask, std::vector<std::vector<cv::Point>>{corners}, 255);
    return mask;
}

void measureSkin(const FaceCut& face, const cv::Mat& luma, int blownOutFrom, FrameQuality& quality)
{
    const cv::Mat right = maskOf(face, rightHalf);
    const cv::Mat left = maskOf(face, leftHalf);
    cv::Mat whole;
    cv::bitwise_or(right, left, whole);
    const int pixels = cv::countNonZero(whole);
    if (pixels == 0 || cv::countNonZero(right) == 0 || cv::countNonZero(left) == 0) return;
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(luma, mean, deviation, whole);
    quality.light = mean[0];
    quality.contrast = deviation[0];
    const double onRight = cv::mean(luma, right)[0];
    const double onLeft = cv::mean(luma, left)[0];
    if (onRight + onLeft > 0) quality.sideLight = std::abs(onRight - onLeft) / (onRight + onLeft);
    cv::Mat glaring;
    cv::compare(luma, blownOutFrom, glaring, cv::CMP_GE);
    cv::bitwise_and(glaring, whole, glaring);
    quality.glare = static_cast<double>(cv::countNonZero(glaring)) / pixels;
}

} // namespace

FrameQuality measureQuality(const FaceCut& face, const QualityPolicy& policy)
{
    if (face.luma.width() != faceCutSide || face.luma.height() != faceCutSide) return {};
    try {
        const cv::Mat luma{
            faceCutSide, faceCutSide, CV_8UC1, const_cast<std::uint8_t*>(face.luma.pixels())};
        FrameQuality quality;
        cv::Scalar mean;
        cv::Scalar deviation;
        cv::meanStdDev(luma, mean, deviation);
        quality.brightness = mean[0];
        cv::Mat edges;
        cv::Laplacian(luma, edges, CV_16S);
        cv::Scalar edgeMean;
        cv::Scalar edgeDeviation;
        cv::meanStdDev(edges, edgeMean, edgeDeviation);
        // A face without any contrast has no sharpness that could be told.
        if (deviation[0] > 0) quality.sharpness = edgeDeviation[0] / deviation[0];
        if (face.hasLandmarks) measureSkin(face, luma, policy.blownOutFrom, quality);
        return quality;
    } catch (const cv::Exception&) {
        return {};
    }
}

} // namespace countersign
