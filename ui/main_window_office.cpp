#include "ui/clerk_desk.h"
#include "ui/customer_screen.h"
#include "ui/lock_page.h"
#include "ui/main_window.h"
#include "ui/office_desk.h"
#include "ui/slip_printing.h"
#include "ui/slip_view.h"

#include <QStackedWidget>
#include <QTimer>

// Between the counter, the office, and the lock before both.

namespace countersign {

void MainWindow::makeOffice()
{
    office_ = new OfficeDesk{options_.policy};
    faces_->addWidget(office_);
    office_->setReports(options_.slips.parent_path() / "reports");
    connect(desk_, &ClerkDesk::officeWanted, this, [this] {
        office_->enter();
        turnTo(*office_);
    });
    connect(desk_, &ClerkDesk::devicesChanged, office_, &OfficeDesk::displayDevices);
    connect(office_, &OfficeDesk::counterWanted, this, [this] { turnTo(*desk_); });
    connect(office_, &OfficeDesk::slipWanted, this, [this](const Done& visit) {
        const auto& consent = visit.record.consent;
        const Language language =
            consent ? Language::of(QString::fromStdString(consent->language)) : Language::chinese();
        office_->displaySlip(slipAskedFor());
        officeSlip_ = visit.receipt.entry;
        slips_->print(slipView(visit, outlet_, SystemClock{}.utcNow(), language));
    });
    connect(office_, &OfficeDesk::lockWanted, this, &MainWindow::lock);
    connect(office_, &OfficeDesk::signOutWanted, this, &MainWindow::signOut);
}

void MainWindow::turnTo(QWidget& desk)
{
    faces_->setCurrentWidget(&desk);
    if (&desk == office_)
        office_->takeKeyboard();
    else
        desk_->takeKeyboard();
}

/// What is on the screens leaves them at once; the visit waits behind.
void MainWindow::lock()
{
    if (clerk_.isEmpty() || faces_->currentWidget() == lock_) return;
    locked_ = faces_->currentWidget();
    lock_->display({clerk_, false, std::nullopt});
    faces_->setCurrentWidget(lock_);
    lock_->takeKeyboard();
    customer_->lock(true);
}

void MainWindow::unlock()
{
    lock_->display({clerk_, true, std::nullopt});
    link_->prove(StaffName{clerk_.toStdString()}, lock_->takePassword());
}

void MainWindow::admit(std::shared_ptr<const Approver> approver)
{
    if (faces_->currentWidget() != lock_) return desk_->admitManager(std::move(approver));
    lock_->display({clerk_, false, std::nullopt});
    turnTo(*locked_);
    customer_->lock(false);
    idle_->start();
}

void MainWindow::refuse(const Error& error)
{
    if (faces_->currentWidget() == lock_)
        lock_->display({clerk_, false, wording::forError(error)});
    else
        desk_->refuseManager(error);
}

} // namespace countersign
