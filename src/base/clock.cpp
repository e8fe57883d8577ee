#include "base/clock.h"

namespace countersign {

UtcMs SystemClock::utcNow() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

MonotonicMs SystemClock::monotonicNow() const
{
    return std::chrono::duration_cast<MonotonicMs>(
        std::chrono::steady_clock::now().time_since_epoch());
}

Date localDate(UtcMs at)
{
    return Date{std::chrono::floor<std::chrono::days>(at + std::chrono::hours{8})};
}

} // namespace countersign
