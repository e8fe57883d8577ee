#include "app/worker.h"

#include <utility>

namespace countersign {

Worker::Worker() : thread_{[this](const std::stop_token& stop) { run(stop); }} {}

Worker::~Worker() { stop(); }

void Worker::stop()
{
    thread_.request_stop();
    if (thread_.joinable()) thread_.join();
}

void Worker::post(Task task)
{
    {
        const std::lock_guard lock{mutex_};
        waiting_.push_back(std::move(task));
    }
    arrived_.notify_one();
}

void Worker::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        Task task;
        {
            std::unique_lock lock{mutex_};
            if (!arrived_.wait(lock, stop, [&] { return !waiting_.empty(); })) return;
            task = std::move(waiting_.front());
            waiting_.pop_front();
        }
        task(stop);
    }
}

} // namespace countersign
