#include "ui/sim_scan_desk.h"

#include "ui/devices_link.h"

#include <QEvent>
#include <QVBoxLayout>

namespace countersign {
namespace {

/// The panel, in the place of the number page.
class SimScanPage final : public DeskPage {
public:
    explicit SimScanPage(SimScanPanel* panel) : panel_{panel}
    {
        auto* column = new QVBoxLayout{this};
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(panel_);
    }
    void takeKeyboard() override { panel_->setFocus(); }
    void forget() override { panel_->forget(); }

private:
    SimScanPanel* panel_;
};

} // namespace

SimScanDesk::SimScanDesk(QObject* parent) : QObject{parent}, panel_{new SimScanPanel}
{
    page_ = new SimScanPage{panel_};
    page_->installEventFilter(this);
    connect(panel_, &SimScanPanel::closed, this, &SimScanDesk::closed);
}

void SimScanDesk::use(DevicesLink& link)
{
    link_ = &link;
    SimScanBridge& bridge = link.bridge();
    connect(&bridge, &SimScanBridge::pictureArrived, this, [this](const Frame& frame) {
        if (open_) panel_->showPicture(frame);
    });
    connect(&bridge, &SimScanBridge::anotherCodeSeen, this, [this] {
        if (open_) panel_->display({true, std::nullopt});
    });
    connect(&bridge, &SimScanBridge::scanFailed, this, [this](const Error& error) {
        if (open_) panel_->display({false, error});
    });
    connect(&bridge, &SimScanBridge::simFound, this, [this](const Iccid& iccid) {
        if (open_) emit found(iccid);
    });
}

bool SimScanDesk::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && !open_) {
        open_ = true;
        panel_->forget();
        if (link_) link_->scanSim();
    }
    if (event->type() == QEvent::Hide && open_) {
        open_ = false;
        if (link_) link_->stop();
        panel_->forget();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace countersign
