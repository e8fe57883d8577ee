#pragma once

#include "app/composition.h"
#include "app/worker.h"
#include "ui/sim_scan_bridge.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace countersign {

/// A station's devices beside a visit; see CounterStation for what each of these does. Functions,
/// so that a test can be the station.
struct DevicesDoor {
    std::function<std::vector<ListedCamera>()> cameras;
    std::function<Result<CameraIdentity>(const std::string& spec)> useCamera;
    std::function<std::unique_ptr<LivePicture>(const std::string& spec, LivePicture::Watch)>
        openLivePicture;
    std::function<std::unique_ptr<SimScan>(SimScanListener&)> openSimScan;
    std::function<Result<ReaderTest>()> testReader;
    /// The default printer's name.
    std::function<std::optional<std::string>()> findPrinter;
    std::function<std::vector<HealthFinding>(const std::stop_token&)> checkHealth;
};

/// Keeps what takes time with the devices away from the GUI thread: one wish is fulfilled after the
/// other, on a thread of the link's own, so that a camera is closed before it is opened again.
class DevicesLink : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// From now on these devices; `door` is called on the thread of its own. Whoever gets the
    /// machinery destroys it before the station, on a thread that may wait for a camera, and before
    /// this link.
    [[nodiscard]] std::shared_ptr<void> begin(std::function<const DevicesDoor&()> door);
    /// Nothing is fulfilled and no signal comes any more.
    void end();

    void list();
    void useCamera(const std::string& spec);
    void testReader();
    /// In place of the one before.
    void checkHealth();
    /// What the camera sees, until stop(); either of them ends the other.
    void showPicture(const std::string& spec);
    void scanSim();
    /// Ends the live picture at once, and what is left of a health check; nothing of them comes any
    /// more. The camera is closed before the next wish is fulfilled.
    void stop();
    /// What comes of showPicture() and scanSim().
    [[nodiscard]] SimScanBridge& bridge() { return bridge_; }

signals:
    void listed(const std::vector<countersign::ListedCamera>& cameras, const QString& printer);
    void cameraUsed(const countersign::CameraIdentity& camera);
    void cameraFailed(const countersign::Error& error);
    void readerTested(const countersign::ReaderTest& test);
    void readerFailed(const countersign::Error& error);
    void healthChecked(const std::vector<countersign::HealthFinding>& findings);

private:
    struct Watching;
    struct Machinery;
    using Task = std::function<void(const DevicesDoor& door, const std::stop_token& stop)>;
    void post(Task task);
    void watch(std::function<Watching(const DevicesDoor& door)> open);
    void stopWatching();

    SimScanBridge bridge_;          // outlives the machinery
    Machinery* machinery_{nullptr}; ///< between begin() and end()
    std::stop_source health_;       ///< of the latest check
};

} // namespace countersign
