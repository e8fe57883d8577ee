#include "ui/customer_placement.h"

#include "ui/customer_window.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>

namespace countersign {
namespace {

/// Of the clerk's screen, when the window stands beside the desk.
constexpr double besideShare = 0.6;

} // namespace

CustomerPlace nextPlace(CustomerPlace now, bool hasSecondScreen)
{
    if (hasSecondScreen)
        return now == CustomerPlace::SecondScreen ? CustomerPlace::Away
                                                  : CustomerPlace::SecondScreen;
    switch (now) {
    case CustomerPlace::Away:
    case CustomerPlace::SecondScreen: return CustomerPlace::Beside;
    case CustomerPlace::Beside: return CustomerPlace::OverDesk;
    case CustomerPlace::OverDesk: return CustomerPlace::Away;
    }
    return CustomerPlace::Away;
}

CustomerPlace placeWhenScreensChange(CustomerPlace now, bool hasSecondScreen)
{
    if (hasSecondScreen) return CustomerPlace::SecondScreen;
    return now == CustomerPlace::SecondScreen ? CustomerPlace::Away : now;
}

CustomerPlacement::CustomerPlacement(CustomerWindow& window, QWidget& desk)
    : window_{window}, desk_{desk}
{
    window_.setAttribute(Qt::WA_QuitOnClose, false); // the program ends with the desk
    window_.installEventFilter(this);
    connect(&window_, &CustomerWindow::answered, this, &CustomerPlacement::giveKeyboardBack);
    connect(&window_, &CustomerWindow::languageChosen, this, &CustomerPlacement::giveKeyboardBack);
    // Queued: only then do windows know where they were moved to.
    const auto changed = &CustomerPlacement::screensChanged;
    connect(qApp, &QGuiApplication::screenAdded, this, changed, Qt::QueuedConnection);
    connect(qApp, &QGuiApplication::screenRemoved, this, changed, Qt::QueuedConnection);
}

void CustomerPlacement::begin()
{
    begun_ = true;
    screensChanged();
}

void CustomerPlacement::goToNext() { put(nextPlace(place_, secondScreen() != nullptr)); }

void CustomerPlacement::screensChanged()
{
    if (begun_) put(placeWhenScreensChange(place_, secondScreen() != nullptr));
}

QScreen* CustomerPlacement::secondScreen() const
{
    for (QScreen* screen : QGuiApplication::screens())
        if (screen != desk_.screen()) return screen;
    return nullptr;
}

void CustomerPlacement::put(CustomerPlace place)
{
    place_ = place;
    switch (place) {
    case CustomerPlace::Away: window_.hide(); return;
    case CustomerPlace::SecondScreen: return showOn(*secondScreen());
    case CustomerPlace::OverDesk: showOn(*desk_.screen()); return window_.activateWindow();
    case CustomerPlace::Beside: break;
    }
    const QRect all = desk_.screen()->availableGeometry();
    QRect beside{QPoint{}, all.size() * besideShare};
    beside.moveTopRight(all.topRight());
    window_.showNormal();
    window_.setGeometry(beside);
    window_.raise();
}

void CustomerPlacement::showOn(QScreen& screen)
{
    window_.showNormal(); // a full screen does not move from one to another
    window_.setScreen(&screen);
    window_.setGeometry(screen.geometry());
    window_.showFullScreen();
}

void CustomerPlacement::giveKeyboardBack()
{
    if (place_ == CustomerPlace::SecondScreen || place_ == CustomerPlace::Beside)
        desk_.activateWindow();
}

bool CustomerPlacement::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &window_) return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonRelease) giveKeyboardBack();
    if (event->type() == QEvent::Close) place_ = CustomerPlace::Away;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_F11) {
            goToNext();
            return true;
        }
        if (key == Qt::Key_Escape && place_ == CustomerPlace::OverDesk) {
            put(CustomerPlace::Away);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace countersign
