#pragma once

#include "base/clock.h"
#include "domain/liveness_policy.h"
#include "vision/face_landmarks.h"

#include <optional>

namespace countersign {

/// Where something is to be seen from the camera, radians.
struct ViewDirection {
    double across{0}; ///< to the image's right
    double down{0};
};

/// Rotation of the head against a line from the camera, degrees: who stands on that line and looks
/// at the camera has none, wherever in the picture. Signs as in FaceObservation.
struct HeadPose {
    double yawDegrees{notMeasured};       ///< positive to the customer's own left
    double pitchDegrees{notMeasured};     ///< positive up
    double rollDegrees{notMeasured};      ///< positive: top of the head towards the image's right
    ViewDirection neck;                   ///< where the head turns on the neck
    double yawToNeckDegrees{notMeasured}; ///< against the line to `neck`
};

/// Fits a rigid head (eye corners and nose: what does not move with mouth or brows) to the
/// landmarks by the camera's real perspective. `horizontalFieldOfViewDegrees` is the camera's,
/// between 10 and 150; the frame's size tells the principal point. The line is that to `restsAt`,
/// or to the neck in this very frame. All NaN when the fit fails.
[[nodiscard]] HeadPose estimateHeadPose(
    const Landmarks& landmarks,
    int frameWidth,
    int frameHeight,
    double horizontalFieldOfViewDegrees,
    const std::optional<ViewDirection>& restsAt = std::nullopt);

/// Where the head is, and how it is measured to be turned, while it looks at the camera. A head
/// that turns also swings aside, more in some people and in narrower pictures: measured against the
/// line to where it swings, their turns would read up to 10 degrees too small (three recordings of
/// real people). And faces differ from the mean head by some degrees.
class RestingPose {
public:
    explicit RestingPose(const LivenessPolicy& policy) : policy_{policy} {}

    /// `pose`: against the line to direction(), or of the first frame.
    void observe(const HeadPose& pose, MonotonicMs at);
    void reset() { *this = RestingPose{policy_}; }
    /// Empty before a head was seen.
    [[nodiscard]] const std::optional<ViewDirection>& direction() const { return direction_; }
    /// This person's own yaw to the front: at most LivenessPolicy::ownYawAtMostDegrees.
    [[nodiscard]] double ownYawDegrees() const { return ownYaw_; }

private:
    void followElsewhere(const HeadPose& pose);
    LivenessPolicy policy_;
    std::optional<ViewDirection> direction_;
    std::optional<MonotonicMs> elsewhereSince_;
    double ownYaw_{0};
    double frontMs_{0}; ///< for how long the front was seen
    MonotonicMs at_{0};
};

} // namespace countersign
