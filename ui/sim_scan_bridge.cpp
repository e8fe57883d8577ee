#include "ui/sim_scan_bridge.h"

#include <utility>

namespace countersign {

template <class Tell>
void SimScanBridge::post(Tell tell)
{
    QMetaObject::invokeMethod(
        this,
        [this, scan = scan_.load(), tell = std::move(tell)] {
            if (scan == scan_) tell();
        },
        Qt::QueuedConnection);
}

void SimScanBridge::forget()
{
    ++scan_;
    static_cast<void>(picture_.tryTake());
    underway_ = false;
}

void SimScanBridge::pictured(const Frame& frame)
{
    picture_.put(frame);
    if (underway_.exchange(true)) return;
    post([this] {
        underway_ = false;
        if (const auto latest = picture_.tryTake()) emit pictureArrived(*latest);
    });
}

void SimScanBridge::sawAnotherCode()
{
    post([this] { emit anotherCodeSeen(); });
}

void SimScanBridge::found(const Iccid& iccid)
{
    post([this, iccid] { emit simFound(iccid); });
}

void SimScanBridge::failed(const Error& error)
{
    post([this, error] { emit scanFailed(error); });
}

} // namespace countersign
