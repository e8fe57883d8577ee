#pragma once

#include "app/composition.h"
#include "app/worker.h"
#include "ui/counter_bridge.h"
#include "ui/devices_link.h"
#include "ui/office_link.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace countersign {

/// One station as the desktop uses it; see CounterStation for what each of these does. Functions,
/// so that a test can be the station.
struct StationDoor {
    std::function<Result<StaffMember>(const StaffName&, const SecretBytes&)> signIn;
    std::function<Result<std::optional<UnfinishedVisit>>()> takeUnfinished;
    std::function<Result<std::shared_ptr<const Approver>>(const StaffName&, const SecretBytes&)>
        approver;
    std::function<Result<StationDevices>()> devices;
    std::function<Result<void>(const std::stop_token&)> waitForModels;
    std::function<std::string()> origin;
    std::function<Result<std::unique_ptr<CounterController>>(CounterListener&)> openCounter;
    DevicesDoor devicesBeside{};
    OfficeDoor office{}; ///< after signIn()
};

/// What is known after somebody signed in.
struct SignedIn {
    StaffMember staff;
    QString outlet;
    StationDevices devices;
    std::optional<UnfinishedVisit> unfinished{}; ///< what a crash interrupted
};

/// Keeps everything that takes time away from the GUI thread: opens the station, waits for the
/// models, signs in, opens the counter, and closes it all again.
class StationLink : public QObject {
    Q_OBJECT
public:
    using OpenDoor = std::function<StationDoor()>;
    /// `open` is called on a thread of the link's own.
    explicit StationLink(OpenDoor open, QObject* parent = nullptr);
    ~StationLink() override;

    void signIn(const StaffName& name, SecretBytes password);
    /// Proves somebody's password beside the one signed in; approved() or approverRefused()
    /// follows.
    void prove(const StaffName& name, SecretBytes password);
    /// The counter, from signedIn() until retire().
    [[nodiscard]] CounterController& counter() const;
    [[nodiscard]] CounterBridge& bridge() { return bridge_; }
    /// The devices beside a visit, until retire().
    [[nodiscard]] DevicesLink& devices() { return devices_; }
    /// What a manager looks through, from signedIn() until retire().
    [[nodiscard]] OfficeLink& office() { return office_; }

    /// Ends this link: no more signals; the counter and the station are closed on `housekeeper`,
    /// because a device may keep them waiting, and then the link deletes itself.
    void retire(Worker& housekeeper);

signals:
    void modelsReady();
    void modelsFailed(const countersign::Error& error);
    void signedIn(const countersign::SignedIn& who);
    void signInFailed(const countersign::Error& error);
    void approved(std::shared_ptr<const countersign::Approver> approver);
    void approverRefused(const countersign::Error& error);

private:
    struct Machinery;
    [[nodiscard]] Result<SignedIn>
    signInNow(Machinery& machinery, const StaffName& name, const SecretBytes& password);
    CounterBridge bridge_; // outlives the counter
    DevicesLink devices_;  // and this the devices
    OfficeLink office_;    // and this the office
    std::shared_ptr<Machinery> machinery_;
};

} // namespace countersign
