#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>

namespace countersign {

/// Hands values from one thread to another in order, a limited number at a time: whoever is faster
/// waits for the other.
template <typename T>
class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t limit) : limit_{limit} {}

    /// Waits for room. False when nobody takes any more.
    bool put(T value)
    {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return values_.size() < limit_ || isClosed_; });
        if (isClosed_) return false;
        values_.push_back(std::move(value));
        changed_.notify_all();
        return true;
    }

    /// Waits for a value. Empty when the queue is closed and everything was taken.
    std::optional<T> take()
    {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return !values_.empty() || isClosed_; });
        if (values_.empty()) return std::nullopt;
        T value = std::move(values_.front());
        values_.pop_front();
        changed_.notify_all();
        return value;
    }

    /// Said by either side: nothing more comes, or nothing more is wanted.
    void close()
    {
        const std::lock_guard lock{mutex_};
        isClosed_ = true;
        changed_.notify_all();
    }

private:
    std::size_t limit_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<T> values_;
    bool isClosed_{false};
};

} // namespace countersign
