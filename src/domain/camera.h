#pragma once

#include "base/result.h"
#include "domain/frame.h"
#include "domain/liveness_plan.h"

#include <optional>
#include <string>

namespace countersign {

/// Which camera it was, as it goes into the record.
struct CameraIdentity {
    std::string kind; ///< "v4l2", "recorded", "customer"
    std::string name; ///< device name, or file name without its folder
    bool simulated{false};
    // Of a real camera, as the kernel states it; empty otherwise.
    std::string usbVendor{};  ///< four hexadecimal digits, small; empty when it is no USB camera
    std::string usbProduct{}; ///< the same
    std::string usbSerial{};  ///< empty when the camera has none
    std::string busPath{};    ///< "1-1.4", the USB socket; or the device's place on another bus
    bool operator==(const CameraIdentity&) const = default;
};

/// A source of pictures. Used from one thread at a time.
class Camera {
public:
    virtual ~Camera() = default;

    /// The next picture; waits for it. Empty when a recording has ended.
    /// Errors: CameraFailed, FileMalformed (a recording that cannot be decoded, naming the file and
    /// the frame).
    [[nodiscard]] virtual Result<std::optional<Frame>> next() = 0;

    /// What was opened; never changes. May be called from another thread than next().
    [[nodiscard]] virtual CameraIdentity identity() const = 0;

    /// Whether it still is what was opened. May be called from another thread than next().
    /// Errors: CameraChanged when something else is in its place, CameraFailed when nothing is.
    [[nodiscard]] virtual Result<void> checkUnchanged() const = 0;

    /// A recording cannot hear an instruction: it gets one attempt and is judged to its end.
    [[nodiscard]] virtual bool isRecording() const = 0;

    /// What the customer has just been asked to do. A real camera ignores it, the simulated
    /// customer obeys. `action` is empty for "look at the camera". May be called from another
    /// thread than next().
    virtual void customerWasAsked(std::optional<LivenessAction> action) = 0;
};

/// How fast a recording is played.
enum class Pace {
    RealTime,  ///< a picture comes when its time has come
    Immediate, ///< as fast as it is asked for; timestamps stay the recording's own
};

} // namespace countersign
