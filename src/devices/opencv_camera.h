#pragma once

#include "devices/video_device.h"
#include "domain/camera.h"

#include <memory>
#include <string>
#include <string_view>

namespace countersign {

/// True for "/dev/video0" to "/dev/video999".
[[nodiscard]] bool isVideoDevicePath(std::string_view path);

/// A camera of the Video4Linux2 kind, such as a webcam, asked for 640 x 480 at 30 pictures per
/// second. Times are the machine's monotonic clock when a picture has arrived, so they only rise.
class OpencvCamera final : public Camera {
public:
    /// Errors: BadInput when `path` is no video device path; CameraUnavailable naming the device
    /// and why (absent, no permission, in use, records no video); CameraVirtual; CameraChanged.
    [[nodiscard]] static Result<std::unique_ptr<OpencvCamera>> open(const std::string& path);

    ~OpencvCamera() override;

    /// Errors: CameraFailed when it was unplugged, sends nothing for three seconds, or sends
    /// pictures of a form that cannot be used.
    [[nodiscard]] Result<std::optional<Frame>> next() override;
    [[nodiscard]] CameraIdentity identity() const override { return device_.identity; }
    /// Looks at the device file and asks the kernel anew, well below a millisecond.
    [[nodiscard]] Result<void> checkUnchanged() const override;
    [[nodiscard]] bool isRecording() const override { return false; }
    void customerWasAsked(std::optional<LivenessAction>) override {}

private:
    struct Capture;
    OpencvCamera(std::string path, VideoDevice device, std::unique_ptr<Capture> capture);
    const std::string path_;
    const VideoDevice device_;
    std::unique_ptr<Capture> capture_;
    MonotonicMs last_{0};
};

} // namespace countersign
