#include "ui/devices_link.h"

#include <mutex>
#include <utility>

namespace countersign {

/// The camera that is open: for one of both.
struct DevicesLink::Watching {
    std::unique_ptr<LivePicture> picture;
    std::unique_ptr<SimScan> scan;
    void stop() const
    {
        if (picture) picture->stop();
        if (scan) scan->stop();
    }
};

/// Destroyed from the last to the first: the thread, then the camera.
struct DevicesLink::Machinery {
    std::function<const DevicesDoor&()> door;
    std::mutex mutex;
    int wanted{0}; ///< which watching, by number: another one was stopped before it began
    Watching watching;
    Worker worker;
};

std::shared_ptr<void> DevicesLink::begin(std::function<const DevicesDoor&()> door)
{
    auto machinery = std::make_shared<Machinery>();
    machinery->door = std::move(door);
    machinery_ = machinery.get();
    return machinery;
}

void DevicesLink::end()
{
    stop();
    machinery_ = nullptr;
    disconnect();
    bridge_.disconnect();
}

void DevicesLink::post(Task task)
{
    if (machinery_ == nullptr) return;
    machinery_->worker.post([machinery = machinery_, task = std::move(task)](
                                const std::stop_token& stop) { task(machinery->door(), stop); });
}

void DevicesLink::list()
{
    post([this](const DevicesDoor& door, const std::stop_token&) {
        const auto printer = door.findPrinter();
        QMetaObject::invokeMethod(
            this,
            [this,
             cameras = door.cameras(),
             name = QString::fromStdString(printer.value_or(std::string{}))] {
                emit listed(cameras, name);
            },
            Qt::QueuedConnection);
    });
}

void DevicesLink::useCamera(const std::string& spec)
{
    stopWatching();
    post([this, spec](const DevicesDoor& door, const std::stop_token&) {
        QMetaObject::invokeMethod(
            this,
            [this, camera = door.useCamera(spec)] {
                if (camera)
                    emit cameraUsed(*camera);
                else
                    emit cameraFailed(camera.error());
            },
            Qt::QueuedConnection);
    });
}

void DevicesLink::testReader()
{
    post([this](const DevicesDoor& door, const std::stop_token&) {
        QMetaObject::invokeMethod(
            this,
            [this, test = door.testReader()] {
                if (test)
                    emit readerTested(*test);
                else
                    emit readerFailed(test.error());
            },
            Qt::QueuedConnection);
    });
}

void DevicesLink::checkHealth()
{
    stop(); // nobody else may use the camera meanwhile
    health_ = {};
    post([this, check = health_](const DevicesDoor& door, const std::stop_token& stop) {
        const std::stop_callback endsToo{stop, [check]() mutable { check.request_stop(); }};
        if (check.stop_requested()) return;
        QMetaObject::invokeMethod(
            this,
            [this, check, findings = door.checkHealth(check.get_token())] {
                if (!check.stop_requested()) emit healthChecked(findings);
            },
            Qt::QueuedConnection);
    });
}

void DevicesLink::showPicture(const std::string& spec)
{
    watch([this, spec](const DevicesDoor& door) {
        LivePicture::Watch told{
            [this](const Frame& frame) {
                bridge_.pictured(frame);
                return true;
            },
            [this](const Result<void>& ended) {
                if (!ended) bridge_.failed(ended.error());
            }};
        return Watching{door.openLivePicture(spec, std::move(told)), {}};
    });
}

void DevicesLink::scanSim()
{
    watch([this](const DevicesDoor& door) { return Watching{{}, door.openSimScan(bridge_)}; });
}

void DevicesLink::watch(std::function<Watching(const DevicesDoor& door)> open)
{
    if (machinery_ == nullptr) return;
    stopWatching();
    post([machinery = machinery_, wanted = machinery_->wanted, open = std::move(open)](
             const DevicesDoor& door, const std::stop_token&) {
        const std::lock_guard lock{machinery->mutex};
        if (machinery->wanted == wanted) machinery->watching = open(door);
    });
}

void DevicesLink::stop()
{
    health_.request_stop();
    stopWatching();
}

void DevicesLink::stopWatching()
{
    if (machinery_ == nullptr) return;
    {
        const std::lock_guard lock{machinery_->mutex};
        ++machinery_->wanted;
        machinery_->watching.stop();
    }
    bridge_.forget();
    post([machinery = machinery_](const DevicesDoor&, const std::stop_token&) {
        Watching last;
        const std::lock_guard lock{machinery->mutex};
        std::swap(last, machinery->watching);
    }); // the lock is gone by the time the camera is waited for
}

} // namespace countersign
