#pragma once

#include "devices/frame_pacer.h"
#include "devices/picture_folder.h"
#include "devices/video_file.h"
#include "domain/camera.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace countersign {

/// Plays an MP4 file, or a folder of pictures, once.
class RecordedCamera final : public Camera {
public:
    static constexpr double defaultFolderRate = 25; ///< pictures per second

    /// `folderRate` counts for a folder only; a video has its own.
    /// Errors: FileUnreadable, FileMalformed, naming the file and what is wrong.
    [[nodiscard]] static Result<std::unique_ptr<RecordedCamera>>
    create(const std::filesystem::path& path, Pace pace, double folderRate = defaultFolderRate);

    [[nodiscard]] Result<std::optional<Frame>> next() override;
    [[nodiscard]] CameraIdentity identity() const override;
    [[nodiscard]] Result<void> checkUnchanged() const override { return {}; }
    [[nodiscard]] bool isRecording() const override { return true; }
    void customerWasAsked(std::optional<LivenessAction>) override {}

private:
    using Source = std::variant<VideoFile, PictureFolder>;
    RecordedCamera(Source source, std::string name, Pace pace);
    Source source_;
    std::string name_;
    FramePacer pacer_;
};

} // namespace countersign
