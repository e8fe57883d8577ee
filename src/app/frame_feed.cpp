#include "app/frame_feed.h"

#include <utility>

namespace countersign {

Result<std::optional<Frame>> DirectFeed::next(const std::stop_token& stop)
{
    if (stop.stop_requested()) return std::optional<Frame>{};
    return camera_.next();
}

LiveFeed::LiveFeed(Camera& camera)
    : camera_{camera}, thread_{[this](const std::stop_token& stop) { capture(stop); }}
{
}

LiveFeed::~LiveFeed()
{
    thread_.request_stop();
    thread_.join();
}

Result<std::optional<Frame>> LiveFeed::next(const std::stop_token& stop)
{
    auto taken = latest_.take(stop);
    if (!taken) return std::optional<Frame>{};
    return std::move(*taken);
}

void LiveFeed::capture(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        Result<std::optional<Frame>> frame = camera_.next();
        const bool last = !frame || !*frame;
        latest_.put(std::move(frame));
        if (last) break;
    }
    latest_.close();
}

} // namespace countersign
