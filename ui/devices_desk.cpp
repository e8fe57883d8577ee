#include "ui/devices_desk.h"

#include "ui/devices_link.h"

#include <QEvent>

#include <algorithm>

namespace countersign {

DevicesDesk::DevicesDesk(QObject* parent) : QObject{parent}, page_{new DevicesPage}
{
    page_->installEventFilter(this);
    connect(page_, &DevicesPage::backPressed, this, &DevicesDesk::closed);
    connect(page_, &DevicesPage::healthCheckWanted, this, &DevicesDesk::checkHealth);
    connect(page_, &DevicesPage::cameraChosen, this, [this](const std::string& spec) {
        if (link_) link_->useCamera(spec);
    });
    connect(page_, &DevicesPage::readerTestWanted, this, [this] {
        if (!link_) return;
        view_.cardRead.reset();
        view_.readingCard = true;
        page_->display(view_);
        link_->testReader();
    });
    connect(page_, &DevicesPage::printerTestWanted, this, [this] {
        view_.printing = true;
        page_->display(view_);
        emit slipWanted();
    });
}

void DevicesDesk::use(DevicesLink& link)
{
    link_ = &link;
    connect(&link, &DevicesLink::listed, this, &DevicesDesk::displayCameras);
    connect(&link, &DevicesLink::cameraUsed, this, [this](const CameraIdentity& camera) {
        emit cameraUsed(camera); // also when the clerk has left the page meanwhile
        displayPicked({});
    });
    connect(&link, &DevicesLink::cameraFailed, this, &DevicesDesk::displayPicked);
    connect(&link, &DevicesLink::readerTested, this, &DevicesDesk::displayTest);
    connect(&link, &DevicesLink::readerFailed, this, [this](const Error& error) {
        displayTest(fail(error));
    });
    connect(&link, &DevicesLink::healthChecked, this, &DevicesDesk::displayHealth);
    connect(&link.bridge(), &SimScanBridge::scanFailed, this, &DevicesDesk::displayProblem);
    connect(&link.bridge(), &SimScanBridge::pictureArrived, this, [this](const Frame& frame) {
        if (open_) page_->showPicture(frame);
    });
}

bool DevicesDesk::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show && !open_) begin();
    if (event->type() == QEvent::Hide && open_) end();
    return QObject::eventFilter(watched, event);
}

void DevicesDesk::begin()
{
    open_ = true;
    view_ = {};
    view_.reader = reader_;
    view_.readAloud = readAloud_;
    view_.customerLanguage = customerLanguage_;
    page_->display(view_);
    if (!link_) return;
    link_->list();
    checkHealth();
}

void DevicesDesk::end()
{
    open_ = false;
    if (link_) link_->stop();
    view_ = {};
    page_->forget();
}

void DevicesDesk::checkHealth()
{
    if (!link_) return;
    view_.checkingHealth = true;
    page_->display(view_);
    link_->checkHealth();
}

void DevicesDesk::displayCameras(const std::vector<ListedCamera>& cameras, const QString& printer)
{
    if (!open_) return;
    view_.cameras = cameras;
    view_.printer = printer;
    page_->display(view_);
    if (!view_.cameraProblem) showPicture();
}

void DevicesDesk::displayPicked(const std::optional<Error>& problem)
{
    if (!open_) return;
    view_.cameraProblem = problem;
    page_->display(view_);
    link_->list();
}

void DevicesDesk::displayTest(const Result<ReaderTest>& test)
{
    if (!open_ || !view_.readingCard) return;
    view_.readingCard = false;
    view_.cardRead = test;
    page_->display(view_);
}

void DevicesDesk::displayHealth(const std::vector<HealthFinding>& findings)
{
    if (!open_) return;
    view_.checkingHealth = false;
    view_.health = findings;
    view_.cameraProblem.reset(); // the picture says it anew
    page_->display(view_);
    showPicture();
}

void DevicesDesk::displayProblem(const Error& error)
{
    if (!open_) return;
    view_.cameraProblem = error;
    page_->display(view_);
}

void DevicesDesk::displayVoice(ReadAloud state, const Language& customerLanguage)
{
    view_.readAloud = readAloud_ = state;
    view_.customerLanguage = customerLanguage_ = customerLanguage;
    if (open_) page_->display(view_);
}

void DevicesDesk::displaySlip(const SlipStateView& view)
{
    if (!open_ || !view_.printing) return;
    view_.printing = false;
    view_.printed = view.problem ? view.problem->sentence : view.words;
    page_->display(view_);
}

/// Of the camera in use; while it is being looked at, that has it for itself.
void DevicesDesk::showPicture()
{
    const auto& cameras = view_.cameras;
    const auto inUse =
        std::find_if(cameras.begin(), cameras.end(), [](const auto& each) { return each.isInUse; });
    if (!view_.checkingHealth && inUse != cameras.end()) link_->showPicture(inUse->spec);
}

} // namespace countersign
