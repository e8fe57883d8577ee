#pragma once

#include <opencv2/core/mat.hpp>
#include <opencv2/videoio.hpp>

#include <optional>
#include <string>

namespace countersign {

/// Opens a video file with FFmpeg and nothing else. Exceptions are caught. Closed when it failed.
[[nodiscard]] cv::VideoCapture openVideoFile(const std::string& path);

/// Opens a camera with V4L2 and nothing else. Exceptions are caught. Closed when it failed.
[[nodiscard]] cv::VideoCapture openVideoDevice(const std::string& path);

/// The next picture as OpenCV decodes it; empty when there is none, a picture without pixels when
/// there is one that cannot be decoded. Exceptions are caught.
[[nodiscard]] std::optional<cv::Mat> grabPicture(cv::VideoCapture& capture);

} // namespace countersign
