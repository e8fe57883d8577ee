#pragma once

#include "domain/camera.h"

#include <filesystem>
#include <memory>

namespace countersign::cli {

/// Whether there is a program `ffmpeg` to encode videos with. Only measurements use it.
[[nodiscard]] bool canEncodeVideo();

/// A folder that only this user can look into, gone with this object.
class PrivateFolder {
public:
    /// Errors: StorageFailed.
    [[nodiscard]] static Result<PrivateFolder> create();
    ~PrivateFolder();
    PrivateFolder(PrivateFolder&& other) noexcept;
    PrivateFolder& operator=(PrivateFolder&&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    explicit PrivateFolder(std::filesystem::path path) : path_{std::move(path)} {}
    std::filesystem::path path_;
};

/// Encodes what `source` gives as H.264 in an MP4 at a constant rate factor (23 is usual, 32 poor),
/// at `rate` pictures per second whatever their times, and plays that instead.
/// Errors: those of the source; StorageFailed when ffmpeg cannot do it.
[[nodiscard]] Result<std::unique_ptr<Camera>> encoded(Camera& source, double rate, int rateFactor);

} // namespace countersign::cli
