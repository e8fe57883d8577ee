#include "devices/video_file.h"

#include "devices/mp4_structure.h"
#include "devices/opencv_capture_detail.h"

#include <cmath>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace countersign {
namespace {

constexpr double fastestRate = 1000; ///< pictures per second; more is a damaged header

/// An edit list may hide the first pictures, and without a table of samples the count is computed
/// from the duration: so many may be missing before a file is called cut off.
double tolerableLoss(double stated) { return 1 + stated / 50; }

Result<void> checkFile(const std::filesystem::path& path)
{
    const auto unreadable = [&](const char* what) {
        return fail(ErrorCode::FileUnreadable, path.string() + ": " + what);
    };
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) return unreadable("no such file");
    if (!std::filesystem::is_regular_file(status)) return unreadable("is not a regular file");
    const auto size = std::filesystem::file_size(path, error);
    if (error) return unreadable("cannot be read");
    if (size == 0) return fail(ErrorCode::FileMalformed, path.string() + ": is empty");
    std::ifstream in{path, std::ios::binary};
    if (!in) return unreadable("no permission to read it");
    return checkMp4Structure(in, size, path.string());
}

/// Turns a picture as its file demands. Degrees are counter-clockwise, as FFmpeg's own player
/// understands them (checked on files marked with each of the three).
cv::Mat upright(const cv::Mat& picture, int degrees)
{
    cv::Mat turned;
    switch (degrees) {
    case 90: cv::rotate(picture, turned, cv::ROTATE_90_COUNTERCLOCKWISE); return turned;
    case 180: cv::rotate(picture, turned, cv::ROTATE_180); return turned;
    case 270: cv::rotate(picture, turned, cv::ROTATE_90_CLOCKWISE); return turned;
    default: return picture;
    }
}

} // namespace

struct VideoFile::Decoder {
    std::string file;
    cv::VideoCapture capture;
    MonotonicMs startsAt{0};
    double fps{0};
    double statedFrames{0};
    int turnedDegrees{0};
    int decoded{0};
    double lastMs{0}; ///< of the last picture, counted from the first
    std::optional<double> firstMs;
    cv::Size size;

    [[nodiscard]] MonotonicMs timeOf(double ms) const
    {
        return startsAt + MonotonicMs{std::llround(ms)};
    }

    /// The container's timestamp of the picture just decoded. While FFmpeg empties its buffers at
    /// the end OpenCV states none for the last pictures; they follow at the frame rate.
    double timestamp()
    {
        const double stated = capture.get(cv::CAP_PROP_POS_MSEC);
        if (!firstMs) firstMs = std::isfinite(stated) ? stated : 0;
        if (decoded == 0) return 0;
        const double sinceFirst = stated - *firstMs;
        return sinceFirst > lastMs ? sinceFirst : lastMs + 1000 / fps;
    }

    [[nodiscard]] Result<std::optional<Frame>> ended() const
    {
        if (decoded == 0 || statedFrames - decoded > tolerableLoss(statedFrames))
            return fail(
                ErrorCode::FileMalformed,
                file + ": cannot be decoded from frame " + std::to_string(decoded) + " of " +
                    std::to_string(std::llround(statedFrames)));
        return std::optional<Frame>{};
    }
};

VideoFile::VideoFile(std::unique_ptr<Decoder> decoder) : decoder_{std::move(decoder)} {}
VideoFile::VideoFile(VideoFile&&) noexcept = default;
VideoFile& VideoFile::operator=(VideoFile&&) noexcept = default;
VideoFile::~VideoFile() = default;

Result<VideoFile> VideoFile::open(const std::filesystem::path& path, MonotonicMs startsAt)
{
    if (const auto checked = checkFile(path); !checked) return fail(checked.error());
    const auto malformed = [&](const char* what) {
        return fail(ErrorCode::FileMalformed, path.string() + ": " + what);
    };
    // "file:" keeps FFmpeg from reading a file name as an address of the network.
    auto decoder = std::make_unique<Decoder>();
    decoder->file = path.string();
    decoder->startsAt = startsAt;
    decoder->capture = openVideoFile("file:" + path.string());
    if (!decoder->capture.isOpened()) return malformed("has no video that can be decoded");
    const auto stated = [&](int property) { return decoder->capture.get(property); };
    const double width = stated(cv::CAP_PROP_FRAME_WIDTH);
    const double height = stated(cv::CAP_PROP_FRAME_HEIGHT);
    if (!(width >= 1 && width <= Frame::maxSide && height >= 1 && height <= Frame::maxSide))
        return malformed("has pictures of an unusable size");
    decoder->fps = stated(cv::CAP_PROP_FPS);
    if (!(decoder->fps > 0 && decoder->fps <= fastestRate))
        return malformed("states no frame rate");
    decoder->statedFrames = std::max(0.0, stated(cv::CAP_PROP_FRAME_COUNT));
    decoder->turnedDegrees = static_cast<int>(stated(cv::CAP_PROP_ORIENTATION_META));
    return VideoFile{std::move(decoder)};
}

Result<std::optional<Frame>> VideoFile::next()
{
    const auto picture = grabPicture(decoder_->capture);
    if (!picture) return decoder_->ended();
    const double ms = decoder_->timestamp();
    auto frame = findFrame(upright(*picture, decoder_->turnedDegrees), decoder_->timeOf(ms));
    if (decoder_->decoded == 0) decoder_->size = picture->size();
    if (!frame || picture->size() != decoder_->size)
        return fail(
            ErrorCode::FileMalformed,
            decoder_->file + ": frame " + std::to_string(decoder_->decoded) +
                " has another size or form than the first");
    decoder_->lastMs = ms;
    ++decoder_->decoded;
    return frame;
}

MonotonicMs VideoFile::endsAt() const
{
    if (decoder_->decoded == 0) return decoder_->startsAt;
    return decoder_->timeOf(decoder_->lastMs + 1000 / decoder_->fps);
}

} // namespace countersign
