#include "support/fake_devices.h"

#include "app/frame_feed.h"

#include <gtest/gtest.h>

#include <future>

namespace countersign {
namespace {

/// Stops behind its tenth picture until it is told to go on.
class PausingCamera final : public Camera {
public:
    Result<std::optional<Frame>> next() override
    {
        if (given_ == 10) {
            paused.set_value();
            goOn.get_future().wait();
        }
        return camera_.next().map([this](auto frame) { return ++given_, frame; });
    }
    CameraIdentity identity() const override { return camera_.identity(); }
    Result<void> checkUnchanged() const override { return camera_.checkUnchanged(); }
    bool isRecording() const override { return false; }
    void customerWasAsked(std::optional<LivenessAction>) override {}

    std::promise<void> paused;
    std::promise<void> goOn;

private:
    ObedientCamera camera_;
    int given_{0};
};

TEST(DirectFeed, GivesEveryPicture)
{
    ObedientCamera camera;
    DirectFeed feed{camera};
    const std::stop_source stop;
    EXPECT_EQ(feed.next(stop.get_token()).value()->at(), MonotonicMs{40});
    EXPECT_EQ(feed.next(stop.get_token()).value()->at(), MonotonicMs{80});
}

TEST(LiveFeed, GivesPicturesInOrderAndThenTheEnd)
{
    ObedientCamera camera;
    camera.endAfter = MonotonicMs{4000};
    LiveFeed feed{camera};
    const std::stop_source stop;
    MonotonicMs last{0};
    for (auto frame = feed.next(stop.get_token()); *frame; frame = feed.next(stop.get_token())) {
        EXPECT_GT((*frame)->at(), last);
        last = (*frame)->at();
    }
    EXPECT_FALSE(feed.next(stop.get_token()).value());
}

TEST(LiveFeed, MissesPicturesInsteadOfFallingBehind)
{
    PausingCamera camera;
    LiveFeed feed{camera};
    const std::stop_source stop;
    camera.paused.get_future().wait();
    EXPECT_EQ(feed.next(stop.get_token()).value()->at(), MonotonicMs{10 * 40});
    camera.goOn.set_value();
    EXPECT_GT(feed.next(stop.get_token()).value()->at(), MonotonicMs{10 * 40});
}

TEST(LiveFeed, PassesOnThatTheCameraBroke)
{
    ObedientCamera camera;
    camera.breakAfter = MonotonicMs{0};
    LiveFeed feed{camera};
    const std::stop_source stop;
    EXPECT_EQ(feed.next(stop.get_token()).error().code, ErrorCode::CameraFailed);
}

TEST(LiveFeed, StopsWaitingWhenTold)
{
    ObedientCamera camera;
    camera.endAfter = MonotonicMs{0};
    LiveFeed feed{camera};
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(feed.next(stop.get_token()).value());
}

} // namespace
} // namespace countersign
