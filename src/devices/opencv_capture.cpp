#include "devices/opencv_capture_detail.h"

#include <opencv2/core/utils/logger.hpp>
#include <stdlib.h> // setenv

namespace countersign {
namespace {

/// FFmpeg and OpenCV write what they think of a damaged file to stderr, into the middle of a
/// clerk's terminal; we say it ourselves. Runs before main, while there is one thread: setenv is
/// not thread-safe. What somebody has set for debugging stays.
[[maybe_unused]] const bool videoLibrariesAreQuiet = [] {
    // NOLINTBEGIN(concurrency-mt-unsafe)
    ::setenv("OPENCV_FFMPEG_LOGLEVEL", "-8", 0);           // AV_LOG_QUIET
    ::setenv("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "3", 0); // seconds; 10 by default
    if (::getenv("OPENCV_LOG_LEVEL") == nullptr)
        cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT);
    // NOLINTEND(concurrency-mt-unsafe)
    return true;
}();

cv::VideoCapture open(const std::string& path, int backend)
{
    try {
        return cv::VideoCapture{path, backend};
    } catch (const cv::Exception&) {
        return {};
    }
}

} // namespace

cv::VideoCapture openVideoFile(const std::string& path)
{
    cv::VideoCapture capture = open(path, cv::CAP_FFMPEG);
    // OpenCV 4.6 with FFmpeg 5.1 turns upright what is marked as turned by 90 degrees the wrong
    // way round, so VideoFile turns it.
    if (capture.isOpened()) capture.set(cv::CAP_PROP_ORIENTATION_AUTO, 0);
    return capture;
}

cv::VideoCapture openVideoDevice(const std::string& path) { return open(path, cv::CAP_V4L2); }

std::optional<cv::Mat> grabPicture(cv::VideoCapture& capture)
{
    try {
        if (!capture.grab()) return std::nullopt;
    } catch (const cv::Exception&) {
        return std::nullopt;
    }
    try {
        cv::Mat picture;
        if (!capture.retrieve(picture)) return cv::Mat{};
        return picture;
    } catch (const cv::Exception&) {
        return cv::Mat{};
    }
}

} // namespace countersign
