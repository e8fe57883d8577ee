#include "devices/picture_folder.h"

#include "base/contract.h"
#include "devices/bounded_file.h"
#include "devices/picture_form_detail.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <system_error>
#include <utility>

namespace countersign {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t maxPictureBytes = std::size_t{64} * 1024 * 1024;

bool isPictureName(const fs::path& path)
{
    constexpr std::array<const char*, 3> endings{".jpg", ".jpeg", ".png"};
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

/// Empty when the bytes are no picture.
cv::Mat decode(const Bytes& bytes)
{
    try {
        const cv::Mat raw{
            1,
            static_cast<int>(bytes.size()),
            CV_8UC1,
            const_cast<std::byte*>(bytes.data())}; // OpenCV has no read-only view
        return cv::imdecode(raw, cv::IMREAD_COLOR);
    } catch (const cv::Exception&) {
        return {};
    }
}

} // namespace

PictureFolder::PictureFolder(std::vector<fs::path> files, double framesPerSecond)
    : files_{std::move(files)}, framesPerSecond_{framesPerSecond}
{
}

Result<PictureFolder> PictureFolder::open(const fs::path& folder, double framesPerSecond)
{
    expects(framesPerSecond > 0 && framesPerSecond <= maxFramesPerSecond, "frame rate of a folder");
    std::vector<fs::path> files;
    std::error_code error;
    fs::directory_iterator entry{folder, error};
    for (; !error && entry != fs::directory_iterator{}; entry.increment(error))
        if (isPictureName(entry->path())) files.push_back(entry->path());
    if (error) return fail(ErrorCode::FileUnreadable, folder.string() + ": " + error.message());
    if (files.empty())
        return fail(ErrorCode::FileMalformed, folder.string() + ": holds no JPEG or PNG picture");
    std::sort(files.begin(), files.end());
    return PictureFolder{std::move(files), framesPerSecond};
}

Result<std::optional<Frame>> PictureFolder::next()
{
    if (shown_ == files_.size()) return std::optional<Frame>{};
    const fs::path& file = files_[shown_];
    const auto malformed = [&](const std::string& what) {
        return fail(
            ErrorCode::FileMalformed,
            file.string() + ": " + what + " (frame " + std::to_string(shown_) + ')');
    };
    const auto bytes = readBoundedFile(file, maxPictureBytes);
    if (!bytes) return fail(bytes.error());
    const MonotonicMs at{std::llround(static_cast<double>(shown_) * 1000 / framesPerSecond_)};
    const cv::Mat picture = decode(*bytes);
    if (picture.empty()) return malformed("is not a picture that can be decoded");
    auto frame = createFrame(picture, at);
    if (!frame) return malformed("is " + frame.error().detail);
    if (shown_ == 0) {
        width_ = frame->width();
        height_ = frame->height();
    }
    if (frame->width() != width_ || frame->height() != height_)
        return malformed("has another size than the first picture");
    ++shown_;
    return std::optional<Frame>{std::move(*frame)};
}

} // namespace countersign
