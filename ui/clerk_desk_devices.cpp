#include "ui_clerk_desk.h"

#include "ui/clerk_desk.h"
#include "ui/devices_desk.h"
#include "ui/sim_scan_desk.h"
#include "ui/wording_desk.h"

// What stands at this counter, and what the clerk does with it beside a visit.

namespace countersign {
namespace {

StatusView statusOf(Glyph glyph, const QString& name, bool simulated)
{
    const wording::DeskWords words = wording::desk();
    return {glyph, name, words.ready, Tone::Good, simulated ? words.simulated : QString{}};
}

} // namespace

void ClerkDesk::connectDevices()
{
    connect(ui_->footer, &DeskFooter::devicesPressed, this, &ClerkDesk::toggleDevices);
    connect(devices_, &DevicesDesk::closed, this, &ClerkDesk::closeOverlay);
    connect(devices_, &DevicesDesk::slipWanted, this, &ClerkDesk::testSlipWanted);
    connect(devices_, &DevicesDesk::cameraUsed, this, [this](const CameraIdentity& camera) {
        has_.camera = camera;
        displayDevices();
        emit devicesChanged(has_);
    });
    connect(simScan_, &SimScanDesk::closed, this, &ClerkDesk::closeOverlay);
    connect(simScan_, &SimScanDesk::found, this, [this](const Iccid& sim) {
        closeOverlay();
        number_->enter(sim);
    });
}

void ClerkDesk::use(DevicesLink& link)
{
    devices_->use(link);
    simScan_->use(link);
}

void ClerkDesk::displayDevices()
{
    const wording::DeskWords words = wording::desk();
    const auto& [reader, camera] = has_;
    counter_.reader = statusOf(Glyph::Reader, words.readerName, reader.simulated);
    counter_.readerDetail = QString::fromStdString(reader.name);
    counter_.camera = statusOf(Glyph::Camera, words.cameraName, camera.simulated);
    counter_.cameraDetail = QString::fromStdString(camera.name);
    ui_->header->displayDevices(counter_.camera, counter_.reader);
    card_->displayCounter(counter_);
    devices_->displayReader(reader);
}

void ClerkDesk::displayTestSlip(const SlipStateView& view) { devices_->displaySlip(view); }

/// F9: for the time between customers.
void ClerkDesk::toggleDevices()
{
    if (&page() == devices_->page()) return closeOverlay();
    if (beneath_ != nullptr || !std::holds_alternative<Idle>(state_)) return;
    open(*devices_->page());
}

/// F2: for managers, where work begins.
bool ClerkDesk::canGoToOffice() const
{
    return isManager_ && beneath_ == nullptr && std::holds_alternative<Idle>(state_);
}

/// F3: instead of typing what stands on the SIM.
void ClerkDesk::scanSim()
{
    if (ui_->question->isOpen() || &page() != number_ || !number_->isOpen()) return;
    open(*simScan_->page());
}

} // namespace countersign
