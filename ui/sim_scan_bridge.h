#pragma once

#include "app/sim_scan.h"
#include "base/latest_slot.h"

#include <QObject>

#include <atomic>

namespace countersign {

/// Carries what a scan of a SIM tells on its own thread to the GUI thread; of pictures only the
/// latest. Lives on the GUI thread and outlives the scan. After SimScan::stop() call forget(): what
/// is still on its way is then dropped.
class SimScanBridge : public QObject, public SimScanListener {
    Q_OBJECT
public:
    using QObject::QObject;
    void forget();

    // Called on the scan's thread.
    void pictured(const Frame& frame) override;
    void sawAnotherCode() override;
    void found(const Iccid& iccid) override;
    void failed(const Error& error) override;

signals:
    void pictureArrived(const countersign::Frame& frame);
    void anotherCodeSeen();
    void simFound(const countersign::Iccid& iccid);
    void scanFailed(const countersign::Error& error);

private:
    template <class Tell>
    void post(Tell tell);
    LatestSlot<Frame> picture_;
    std::atomic<bool> underway_{false}; ///< never more than one picture's event
    std::atomic<int> scan_{0};          ///< which one, by number
};

} // namespace countersign
