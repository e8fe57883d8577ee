#pragma once

#include "base/latest_slot.h"
#include "base/result.h"
#include "domain/camera.h"

#include <optional>
#include <stop_token>
#include <thread>

namespace countersign {

/// Where the face check gets its pictures from.
class FrameFeed {
public:
    virtual ~FrameFeed() = default;
    /// The next picture to judge; empty at the end of a recording or when `stop` was requested.
    [[nodiscard]] virtual Result<std::optional<Frame>> next(const std::stop_token& stop) = 0;
};

/// Every picture, one after the other, as fast as they are asked for.
class DirectFeed final : public FrameFeed {
public:
    explicit DirectFeed(Camera& camera) : camera_{camera} {}
    [[nodiscard]] Result<std::optional<Frame>> next(const std::stop_token& stop) override;

private:
    Camera& camera_;
};

/// The latest picture: a thread of its own takes them from the camera, and when the analysis is
/// slower than the camera it misses some instead of falling behind.
class LiveFeed final : public FrameFeed {
public:
    explicit LiveFeed(Camera& camera);
    ~LiveFeed() override;
    LiveFeed(const LiveFeed&) = delete;
    LiveFeed& operator=(const LiveFeed&) = delete;
    [[nodiscard]] Result<std::optional<Frame>> next(const std::stop_token& stop) override;

private:
    void capture(const std::stop_token& stop);
    Camera& camera_;
    LatestSlot<Result<std::optional<Frame>>> latest_;
    std::jthread thread_;
};

} // namespace countersign
