#include "ui/station_link.h"

#include "base/contract.h"
#include "ui/wording.h"

#include <mutex>
#include <optional>
#include <utility>

namespace countersign {

/// Destroyed from the last to the first: the threads, then the counter, then the station.
struct StationLink::Machinery {
    explicit Machinery(OpenDoor openDoor) : open{std::move(openDoor)} {}
    const StationDoor& door()
    {
        std::call_once(opened, [this] { door_ = open(); });
        return door_;
    }

    OpenDoor open;
    std::once_flag opened;
    StationDoor door_;
    std::optional<Error> closedFor; ///< signed in, but no counter: for good; entrance only
    std::unique_ptr<CounterController> counter; ///< made on `entrance`, used on the GUI thread
    Worker entrance;
    Worker models;
    std::shared_ptr<void> devices; ///< the machinery of the DevicesLink
    std::shared_ptr<void> office;  ///< of the OfficeLink
};

StationLink::StationLink(OpenDoor open, QObject* parent)
    : QObject{parent}, machinery_{std::make_shared<Machinery>(std::move(open))}
{
    Machinery* machinery = machinery_.get();
    machinery->devices = devices_.begin(
        [machinery]() -> const DevicesDoor& { return machinery->door().devicesBeside; });
    machinery->office =
        office_.begin([machinery]() -> const OfficeDoor& { return machinery->door().office; });
    machinery->models.post([this, machinery](const std::stop_token& stop) {
        const auto ready = machinery->door().waitForModels(stop);
        if (stop.stop_requested()) return;
        QMetaObject::invokeMethod(
            this,
            [this, ready] {
                if (ready)
                    emit modelsReady();
                else
                    emit modelsFailed(ready.error());
            },
            Qt::QueuedConnection);
    });
}

StationLink::~StationLink() { machinery_.reset(); }

void StationLink::signIn(const StaffName& name, SecretBytes password)
{
    Machinery* machinery = machinery_.get();
    auto secret = std::make_shared<SecretBytes>(std::move(password)); // tasks are copied
    machinery->entrance.post([this, machinery, name, secret](const std::stop_token&) {
        auto result = signInNow(*machinery, name, *secret);
        QMetaObject::invokeMethod(
            this,
            [this, result = std::move(result)] {
                if (result)
                    emit signedIn(*result);
                else
                    emit signInFailed(result.error());
            },
            Qt::QueuedConnection);
    });
}

Result<SignedIn>
StationLink::signInNow(Machinery& machinery, const StaffName& name, const SecretBytes& password)
{
    const StationDoor& door = machinery.door();
    if (machinery.closedFor) return fail(*machinery.closedFor);
    // The devices first: a station can be signed in at once only.
    auto devices = door.devices();
    if (!devices) return fail(devices.error());
    auto staff = door.signIn(name, password);
    if (!staff) return fail(staff.error());
    auto counter = door.openCounter(bridge_);
    if (!counter) return fail(*(machinery.closedFor = counter.error()));
    machinery.counter = std::move(*counter);
    // What cannot be read of it is no reason to keep the counter closed.
    const auto unfinished = door.takeUnfinished();
    return SignedIn{
        *staff,
        wording::outletOf(door.origin()),
        std::move(*devices),
        unfinished ? *unfinished : std::nullopt};
}

void StationLink::prove(const StaffName& name, SecretBytes password)
{
    Machinery* machinery = machinery_.get();
    auto secret = std::make_shared<SecretBytes>(std::move(password)); // tasks are copied
    machinery->entrance.post([this, machinery, name, secret](const std::stop_token&) {
        auto result = machinery->door().approver(name, *secret);
        QMetaObject::invokeMethod(
            this,
            [this, result = std::move(result)] {
                if (result)
                    emit approved(*result);
                else
                    emit approverRefused(result.error());
            },
            Qt::QueuedConnection);
    });
}

CounterController& StationLink::counter() const
{
    expects(machinery_ && machinery_->counter, "the counter is used while somebody is signed in");
    return *machinery_->counter;
}

void StationLink::retire(Worker& housekeeper)
{
    disconnect();
    bridge_.disconnect();
    devices_.end();
    office_.end();
    housekeeper.post(
        [this, last = std::exchange(machinery_, nullptr)](const std::stop_token&) mutable {
            last.reset();
            deleteLater();
        });
}

} // namespace countersign
