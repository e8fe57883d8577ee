#pragma once

#include "base/clock.h"
#include "domain/camera.h"

#include <functional>
#include <optional>

namespace countersign {

/// Makes a recording's pictures come when their time has come.
class FramePacer {
public:
    using Wait = std::function<void(MonotonicMs)>;

    /// With the machine's clock and a real wait.
    explicit FramePacer(Pace pace);
    /// `clock` must outlive the pacer.
    FramePacer(Pace pace, const Clock& clock, Wait wait);

    /// Waits until the picture of time `frameAt` is due, counted from the first picture. Somebody
    /// who comes more than a moment late finds the recording paused, not rushing to catch up.
    void waitFor(MonotonicMs frameAt);

private:
    Pace pace_;
    const Clock* clock_;
    Wait wait_;
    std::optional<MonotonicMs> offset_; ///< clock minus recording
};

} // namespace countersign
