#include "app/live_picture.h"

#include <optional>
#include <utility>

namespace countersign {

LivePicture::LivePicture(Parts parts, Watch watch)
    : parts_{std::move(parts)}, watch_{std::move(watch)}, thread_{
                                                              [this](const std::stop_token& stop) {
                                                                  run(stop);
                                                              }}
{
}

void LivePicture::stop()
{
    thread_.request_stop();
    const std::lock_guard lock{telling_}; // a call that has begun is over when this returns
}

void LivePicture::run(const std::stop_token& stop)
{
    const Result<void> end = show(stop);
    const std::lock_guard lock{telling_};
    if (!stop.stop_requested()) watch_.ended(end);
}

Result<void> LivePicture::show(const std::stop_token& stop)
{
    const auto camera = parts_.openCamera();
    if (!camera) return fail(camera.error());
    const CameraIdentity identity = (*camera)->identity();
    if (const auto allowed = checkAllowed(identity, parts_.policy); !allowed) return allowed;
    const auto feed = parts_.openFeed(**camera);
    std::optional<MonotonicMs> checkedAt;
    while (true) {
        const auto frame = feed->next(stop);
        if (stop.stop_requested()) return {};
        if (!frame) return fail(frame.error());
        if (!*frame)
            return fail(
                ErrorCode::CameraFailed, "camera " + identity.name + ": the recording has ended");
        if (!checkedAt || (*frame)->at() - *checkedAt >= parts_.policy.recheckEvery) {
            checkedAt = (*frame)->at();
            if (const auto same = (*camera)->checkUnchanged(); !same) return same;
        }
        if (!tell(**frame, stop)) return (*camera)->checkUnchanged();
    }
}

bool LivePicture::tell(const Frame& frame, const std::stop_token& stop)
{
    const std::lock_guard lock{telling_};
    return !stop.stop_requested() && watch_.pictured(frame);
}

} // namespace countersign
