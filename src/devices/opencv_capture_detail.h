#pragma once

#include "base/result.h"
#include "domain/frame.h"

#include <opencv2/core/mat.hpp>
#include <opencv2/videoio.hpp>

#include <optional>
#include <string>

namespace countersign {

/// Opens a video file with FFmpeg and nothing else. Exceptions are caught. Closed when it failed.
[[nodiscard]] cv::VideoCapture openVideoFile(const std::string& path);

/// Opens a camera with V4L2 and nothing else. Exceptions are caught. Closed when it failed.
[[nodiscard]] cv::VideoCapture openVideoDevice(const std::string& path);

/// The next picture, decoded to 8-bit BGR; empty when there is none. Exceptions are caught.
[[nodiscard]] std::optional<cv::Mat> grabPicture(cv::VideoCapture& capture);

/// Copies a picture into a frame. Empty when it is not 8-bit BGR or larger than a Frame may be.
[[nodiscard]] std::optional<Frame> findFrame(const cv::Mat& picture, MonotonicMs at);

} // namespace countersign
