#include "support/fake_devices.h"

#include "app/frame_feed.h"

#include <gtest/gtest.h>

namespace countersign {
namespace {

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
