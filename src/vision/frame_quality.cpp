#include "vision/frame_quality.h"

#include <opencv2/imgproc.hpp>

namespace countersign {
namespace {

constexpr int comparedSide = 128; ///< about the size of a face in the descriptor's chip

} // namespace

FrameQuality measureQuality(const GreyImage& image, PixelBox face)
{
    if (face.width <= 0 || face.height <= 0) return {};
    try {
        GreyImage part = cutScaled(image, face, comparedSide, comparedSide);
        const cv::Mat luma{part.height(), part.width(), CV_8UC1, part.pixels()};
        cv::Scalar mean;
        cv::Scalar deviation;
        cv::meanStdDev(luma, mean, deviation);
        cv::Mat edges;
        cv::Laplacian(luma, edges, CV_16S);
        cv::Scalar edgeMean;
        cv::Scalar edgeDeviation;
        cv::meanStdDev(edges, edgeMean, edgeDeviation);
        // A face without any contrast has no sharpness that could be told.
        const double sharpness = deviation[0] > 0 ? edgeDeviation[0] / deviation[0] : notMeasured;
        return {mean[0], sharpness};
    } catch (const cv::Exception&) {
        return {};
    }
}

} // namespace countersign
