#include "vision/evidence_picture.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cstring>
#include <vector>

namespace countersign {
namespace {

constexpr double marginPerSide = 0.45;
constexpr int largestSide = 320;
constexpr int jpegQuality = 85;

cv::Rect cutOut(const Frame& frame, PixelBox face)
{
    const cv::Rect whole{0, 0, frame.width(), frame.height()};
    const int dx = static_cast<int>(face.width * marginPerSide);
    const int dy = static_cast<int>(face.height * marginPerSide);
    const cv::Rect wanted{face.x - dx, face.y - dy, face.width + 2 * dx, face.height + 2 * dy};
    const cv::Rect inside = wanted & whole;
    return inside.empty() ? whole : inside;
}

} // namespace

Bytes encodeEvidencePicture(const Frame& frame, PixelBox face)
{
    if (frame.empty()) return {};
    try {
        const cv::Mat all{
            frame.height(),
            frame.width(),
            CV_8UC3,
            const_cast<std::uint8_t*>(frame.pixels().data())};
        cv::Mat part = all(cutOut(frame, face));
        const double scale = static_cast<double>(largestSide) / std::max(part.cols, part.rows);
        if (scale < 1) cv::resize(part, part, {}, scale, scale, cv::INTER_AREA);
        std::vector<uchar> jpeg;
        cv::imencode(".jpg", part, jpeg, {cv::IMWRITE_JPEG_QUALITY, jpegQuality});
        const auto bytes = std::as_bytes(std::span{jpeg});
        return {bytes.begin(), bytes.end()};
    } catch (const cv::Exception&) {
        return {};
    }
}

} // namespace countersign
