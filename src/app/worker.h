#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace countersign {

/// One thread that does one task after the other, in the order they were posted. What must be used
/// from one thread only (the ledger, the card reader, the analyser) lives on one of these.
class Worker {
public:
    /// A task may look at `stop` to end early when the worker is destroyed.
    using Task = std::function<void(const std::stop_token& stop)>;

    Worker();
    /// As stop().
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Thread-safe. Never waits. A task posted after stop() is never done.
    void post(Task task);

    /// Asks the running task to stop, drops the waiting ones, and waits for the thread. For workers
    /// that post to each other: stop them all before the first is destroyed.
    void stop();

private:
    void run(const std::stop_token& stop);
    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::deque<Task> waiting_;
    std::jthread thread_; // last: it must not start before the rest exists
};

} // namespace countersign
