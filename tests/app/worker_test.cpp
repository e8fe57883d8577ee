#include "app/worker.h"

#include <gtest/gtest.h>

#include <future>
#include <vector>

namespace countersign {
namespace {

TEST(Worker, DoesTasksInTheOrderTheyWerePosted)
{
    std::vector<int> done;
    std::promise<void> finished;
    Worker worker;
    for (int i = 0; i < 5; ++i)
        worker.post([&, i](const std::stop_token&) { done.push_back(i); });
    worker.post([&](const std::stop_token&) { finished.set_value(); });
    finished.get_future().wait();
    EXPECT_EQ(done, (std::vector{0, 1, 2, 3, 4}));
}

TEST(Worker, TellsARunningTaskToStopWhenItIsDestroyed)
{
    std::promise<void> started;
    bool stopped = false;
    {
        Worker worker;
        worker.post([&](const std::stop_token& stop) {
            std::promise<void> told;
            const std::stop_callback onStop{stop, [&] { told.set_value(); }};
            started.set_value();
            told.get_future().wait();
            stopped = true;
        });
        started.get_future().wait();
    }
    EXPECT_TRUE(stopped);
}

} // namespace
} // namespace countersign
