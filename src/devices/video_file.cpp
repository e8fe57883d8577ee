#include "devices/video_file.h"

#include "devices/frame_timeline.h"
#include "devices/mp4_structure.h"
#include "devices/opencv_capture_detail.h"
#include "devices/picture_form_detail.h"

#include <cmath>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace countersign {
namespace {

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
    double statedFrames{0};
    int turnedDegrees{0};
    int decoded{0};
    cv::Size size{};
    /// While FFmpeg empties its buffers at the end OpenCV states no time for the last pictures;
    /// they follow at the frame rate.
    FrameTimeline timeline;

    [[nodiscard]] tl::unexpected<Error> malformed(const std::string& what) const
    {
        return fail(ErrorCode::FileMalformed, file + ": " + what);
    }

    [[nodiscard]] Result<std::optional<Frame>> ended() const
    {
        if (decoded == 0 || statedFrames - decoded > tolerableLoss(statedFrames))
            return malformed(
                "cannot be decoded from frame " + std::to_string(decoded) + " of " +
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
    cv::VideoCapture capture = openVideoFile("file:" + path.string());
    if (!capture.isOpened()) return malformed("has no video that can be decoded");
    const auto stated = [&](int property) { return capture.get(property); };
    const double width = stated(cv::CAP_PROP_FRAME_WIDTH);
    const double height = stated(cv::CAP_PROP_FRAME_HEIGHT);
    if (!(width >= 1 && width <= Frame::maxSide && height >= 1 && height <= Frame::maxSide))
        return malformed("has pictures of an unusable size");
    const double fps = stated(cv::CAP_PROP_FPS);
    if (!(fps >= FrameTimeline::slowestRate && fps <= FrameTimeline::fastestRate))
        return malformed("states no frame rate that a video can have");
    const double frames = std::max(0.0, stated(cv::CAP_PROP_FRAME_COUNT));
    const int turned = static_cast<int>(stated(cv::CAP_PROP_ORIENTATION_META));
    return VideoFile{std::make_unique<Decoder>(Decoder{
        .file = path.string(),
        .capture = std::move(capture),
        .startsAt = startsAt,
        .statedFrames = frames,
        .turnedDegrees = turned,
        .timeline = FrameTimeline{fps}})};
}

Result<std::optional<Frame>> VideoFile::next()
{
    const auto picture = grabPicture(decoder_->capture);
    if (!picture || picture->empty()) return decoder_->ended();
    const auto malformed = [&](const std::string& what) {
        return decoder_->malformed("frame " + std::to_string(decoder_->decoded) + ' ' + what);
    };
    if (decoder_->decoded == 0) decoder_->size = picture->size();
    if (picture->size() != decoder_->size) return malformed("has another size than the first");
    const auto at = decoder_->timeline.next(decoder_->capture.get(cv::CAP_PROP_POS_MSEC));
    if (!at) return malformed("has a time more than a week after the first");
    auto frame = createFrame(upright(*picture, decoder_->turnedDegrees), decoder_->startsAt + *at);
    if (!frame) return malformed("is " + frame.error().detail);
    ++decoder_->decoded;
    return std::optional<Frame>{std::move(*frame)};
}

MonotonicMs VideoFile::endsAt() const { return decoder_->startsAt + decoder_->timeline.end(); }

} // namespace countersign
