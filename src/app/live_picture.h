#pragma once

#include "app/frame_feed.h"
#include "domain/camera_policy.h"

#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace countersign {

/// A camera outside of a visit's face check: on a thread of its own it opens it, under the same
/// conditions as a face check, and shows its pictures until told to stop.
class LivePicture {
public:
    struct Parts {
        std::function<Result<std::unique_ptr<Camera>>()> openCamera;
        std::function<std::unique_ptr<FrameFeed>(Camera&)> openFeed;
        CameraPolicy policy;
    };
    /// Called on the thread of its own, and not any more once stop() has returned.
    struct Watch {
        /// Every picture; false: that was enough.
        std::function<bool(const Frame&)> pictured;
        /// The last call of all; the camera is closed by then. No value: the camera failed, or a
        /// recording ended (CameraFailed), or it may not be used (CameraNotAllowed).
        std::function<void(const Result<void>&)> ended;
    };

    LivePicture(Parts parts, Watch watch);
    /// As stop(), and waits until the camera is closed: up to a picture's time, or some seconds for
    /// a camera that hangs.
    ~LivePicture() = default;
    LivePicture(const LivePicture&) = delete;
    LivePicture& operator=(const LivePicture&) = delete;

    /// Returns at once. Thread-safe, but not from within the watch.
    void stop();

private:
    void run(const std::stop_token& stop);
    [[nodiscard]] Result<void> show(const std::stop_token& stop);
    [[nodiscard]] bool tell(const Frame& frame, const std::stop_token& stop);

    const Parts parts_;
    const Watch watch_;
    std::mutex telling_;
    std::jthread thread_; // last: it must not start before the rest exists
};

} // namespace countersign
