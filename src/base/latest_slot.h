#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>

namespace countersign {

/// A mailbox for one value: a newer one replaces an older one that nobody has taken, so a slow
/// reader always gets the latest and a fast writer never waits. Thread-safe.
template <typename T>
class LatestSlot {
public:
    void put(T value)
    {
        {
            const std::lock_guard lock{mutex_};
            value_ = std::move(value);
        }
        arrived_.notify_one();
    }

    /// Tells the reader that nothing more will come. What is still in the slot can be taken.
    void close()
    {
        {
            const std::lock_guard lock{mutex_};
            closed_ = true;
        }
        arrived_.notify_all();
    }

    [[nodiscard]] std::optional<T> tryTake()
    {
        const std::lock_guard lock{mutex_};
        return std::exchange(value_, std::nullopt);
    }

    /// Waits for a value. Empty when the slot was closed or `stop` was requested.
    [[nodiscard]] std::optional<T> take(const std::stop_token& stop)
    {
        std::unique_lock lock{mutex_};
        arrived_.wait(lock, stop, [&] { return value_.has_value() || closed_; });
        if (stop.stop_requested()) return std::nullopt;
        return std::exchange(value_, std::nullopt);
    }

private:
    std::mutex mutex_;
    std::condition_variable_any arrived_;
    std::optional<T> value_;
    bool closed_{false};
};

} // namespace countersign
