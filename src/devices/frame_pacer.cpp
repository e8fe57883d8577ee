#include "devices/frame_pacer.h"

#include <thread>
#include <utility>

namespace countersign {
namespace {

constexpr MonotonicMs moment{200};

const Clock& systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace

FramePacer::FramePacer(Pace pace)
    : FramePacer{pace, systemClock(), [](MonotonicMs time) { std::this_thread::sleep_for(time); }}
{
}

FramePacer::FramePacer(Pace pace, const Clock& clock, Wait wait)
    : pace_{pace}, clock_{&clock}, wait_{std::move(wait)}
{
}

void FramePacer::waitFor(MonotonicMs frameAt)
{
    if (pace_ == Pace::Immediate) return;
    const MonotonicMs now = clock_->monotonicNow();
    if (!offset_) offset_ = now - frameAt;
    const MonotonicMs early = frameAt + *offset_ - now;
    if (early > MonotonicMs{0})
        wait_(early);
    else if (-early > moment)
        *offset_ -= early;
}

} // namespace countersign
