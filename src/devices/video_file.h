#pragma once

#include "base/result.h"
#include "domain/frame.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace countersign {

/// An MP4 file, decoded picture by picture. One picture is in memory at a time.
class VideoFile {
public:
    /// The first picture's time is `startsAt`; the others follow by the file's own timestamps.
    /// Errors: FileUnreadable, FileMalformed (no MP4, cut off, not decodable, or without a usable
    /// size and frame rate), naming the file and what is wrong.
    [[nodiscard]] static Result<VideoFile>
    open(const std::filesystem::path& path, MonotonicMs startsAt = MonotonicMs{0});

    VideoFile(VideoFile&&) noexcept;
    VideoFile& operator=(VideoFile&&) noexcept;
    ~VideoFile();

    /// The next picture, upright, at least 1 ms after the one before (frame_timeline.h). Empty
    /// behind the last one.
    /// Errors: FileMalformed naming the frame that has another size or an impossible time, or at
    /// which decoding stopped before the number of frames that the file states.
    [[nodiscard]] Result<std::optional<Frame>> next();

    /// When a picture after the last one would be due.
    [[nodiscard]] MonotonicMs endsAt() const;

private:
    struct Decoder;
    explicit VideoFile(std::unique_ptr<Decoder> decoder);
    std::unique_ptr<Decoder> decoder_;
};

} // namespace countersign
