#pragma once

#include <chrono>

namespace countersign {

/// Time since some fixed moment, never set back: capture times, time limits.
using MonotonicMs = std::chrono::milliseconds;
/// Time of day for records.
using UtcMs = std::chrono::sys_time<std::chrono::milliseconds>;
using Date = std::chrono::year_month_day;

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UtcMs utcNow() const = 0;
    [[nodiscard]] virtual MonotonicMs monotonicNow() const = 0;
};

/// The machine's clocks. Thread-safe.
class SystemClock final : public Clock {
public:
    [[nodiscard]] UtcMs utcNow() const override;
    [[nodiscard]] MonotonicMs monotonicNow() const override;
};

/// The calendar day in China (UTC+8, no summer time), by which cards expire.
[[nodiscard]] Date localDate(UtcMs at);

} // namespace countersign
