#include "ui/office_desk.h"

#include "ui/desk_header.h"
#include "ui/office_close_page.h"
#include "ui/office_day_page.h"
#include "ui/office_footer.h"
#include "ui/office_help_page.h"
#include "ui/office_log_page.h"
#include "ui/office_navigation.h"
#include "ui/office_people_page.h"
#include "ui/office_privacy_page.h"
#include "ui/office_record_page.h"
#include "ui/office_review_page.h"
#include "ui/page_parts.h"
#include "ui/wording_office.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace countersign {

OfficeDesk::OfficeDesk(const Policy& policy, QWidget* parent)
    : QWidget{parent}, day_{new OfficeDayPage{policy}}, review_{new OfficeReviewPage{policy}},
      close_{new OfficeClosePage{policy, chooseReportFile}},
      sections_{
          day_, review_, close_, new OfficeLogPage, new OfficePeoplePage, new OfficePrivacyPage},
      record_{new OfficeRecordPage{policy}}, help_{new OfficeHelpPage}, header_{new DeskHeader},
      pages_{new QStackedWidget}, footer_{new OfficeFooter}
{
    setObjectName(QStringLiteral("office"));
    QStringList names;
    for (OfficePage* section : sections_) {
        addPage(*section);
        names.push_back(section->name());
    }
    for (OfficePage* over : std::initializer_list<OfficePage*>{record_, help_})
        addPage(*over);
    navigation_ = new OfficeNavigation{names};
    const Style& style = currentStyle();
    auto* around = new QVBoxLayout;
    around->setContentsMargins(style.px(24), style.px(16), style.px(24), style.px(16));
    around->addWidget(pages_);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(navigation_);
    body->addLayout(around, 1);
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->setSizeConstraint(QLayout::SetNoConstraint);
    whole->addWidget(header_);
    whole->addLayout(body, 1);
    whole->addWidget(footer_);
    connectPages();
    navigation_->displayPage(0);
    displayKeys();
}

void OfficeDesk::addPage(OfficePage& page)
{
    pages_->addWidget(makeScrolling(&page));
    connect(&page, &DeskPage::primaryActionChanged, this, &OfficeDesk::displayKeys);
    connect(&page, &OfficePage::keysChanged, this, &OfficeDesk::displayKeys);
}

void OfficeDesk::connectPages()
{
    connect(day_, &OfficeDayPage::daysShown, navigation_, &OfficeNavigation::displayDays);
    connect(
        day_,
        &OfficeDayPage::recordWanted,
        this,
        [this](const Visit& visit, const std::optional<MaskedHolder>& holder) {
            record_->display(visit, holder);
            openOver(*record_);
        });
    connect(record_, &OfficeRecordPage::backPressed, this, &OfficeDesk::closeOver);
    connect(review_, &OfficeReviewPage::slipWanted, this, &OfficeDesk::slipWanted);
    connect(review_, &OfficeReviewPage::waitingCounted, this, [this](int visits) {
        navigation_->displayCount(static_cast<int>(sections_.indexOf(review_)), visits);
    });
    connect(close_, &OfficeClosePage::reviewWanted, this, [this](EntryNumber visit) {
        review_->choose(visit);
        turnTo(static_cast<int>(sections_.indexOf(review_)));
    });
    connect(help_, &OfficeHelpPage::backPressed, this, &OfficeDesk::closeOver);
    connect(navigation_, &OfficeNavigation::pageChosen, this, [this](int section) {
        goAway([this, section] { turnTo(section); });
    });
    connect(navigation_, &OfficeNavigation::daysChosen, this, [this](const DateRange& days) {
        goAway([this, days] {
            day_->showDays(days);
            if (&page() != day_) turnTo(0);
        });
    });
    connect(header_, &DeskHeader::signOutPressed, this, [this] {
        leave([this] { emit signOutWanted(); });
    });
    connect(footer_, &OfficeFooter::primaryPressed, this, &OfficeDesk::goOn);
}

void OfficeDesk::open(OfficeLink& link, const SignedIn& who)
{
    forget();
    header_->displayPlace(who.outlet, QString::fromStdString(who.staff.name.value()));
    displayDevices(who.devices);
    for (OfficePage* section : sections_)
        section->open(link, who);
    record_->open(link, who);
    const Date today = localDate(SystemClock{}.utcNow());
    navigation_->setToday(today);
    day_->showDays({today, today});
    review_->count();
    turnTo(0);
}

void OfficeDesk::setReports(const std::filesystem::path& folder) { close_->setReports(folder); }

void OfficeDesk::displayModels(const StatusView& view) { header_->displayModels(view); }

void OfficeDesk::displayDevices(const StationDevices& devices)
{
    const wording::DeskWords words = wording::desk();
    const auto status = [&](Glyph glyph, const QString& name, bool simulated) {
        return StatusView{
            glyph, name, words.ready, Tone::Good, simulated ? words.simulated : QString{}};
    };
    header_->displayDevices(
        status(Glyph::Camera, words.cameraName, devices.camera.simulated),
        status(Glyph::Reader, words.readerName, devices.reader.simulated));
}

void OfficeDesk::enter()
{
    navigation_->setToday(localDate(SystemClock{}.utcNow()));
    while (!beneath_.isEmpty())
        closeOver();
    page().enter();
    review_->count();
    takeKeyboard();
}

void OfficeDesk::forget()
{
    beneath_.clear();
    for (OfficePage* section : sections_)
        section->forget();
    record_->forget();
}

OfficePage& OfficeDesk::page() const
{
    // Only pages are put in there, each in an area that scrolls.
    return *static_cast<OfficePage*>(static_cast<QScrollArea*>(pages_->currentWidget())->widget());
}

void OfficeDesk::turnTo(int section)
{
    if (section < 0 || section >= sections_.size()) return;
    beneath_.clear();
    navigation_->displayPage(section);
    navigation_->displayDays(section == 0 ? std::optional{day_->days()} : std::nullopt);
    OfficePage& next = *sections_[section];
    turnTo(next);
    next.enter();
}

void OfficeDesk::turnTo(OfficePage& next)
{
    auto* area = static_cast<QScrollArea*>(next.parentWidget()->parentWidget());
    pages_->setCurrentWidget(area);
    area->verticalScrollBar()->setValue(0); // a page begins at its head
    next.takeKeyboard();
    displayKeys();
}

void OfficeDesk::openOver(OfficePage& over)
{
    if (&page() == &over) return;
    beneath_.push_back(&page());
    turnTo(over);
    over.enter();
}

void OfficeDesk::closeOver()
{
    if (!beneath_.isEmpty()) turnTo(*beneath_.takeLast());
}

/// Not while something is being written: its answer would be lost.
void OfficeDesk::leave(const std::function<void()>& go)
{
    if (!page().isBusy()) go();
}

/// No person stays in sight behind.
void OfficeDesk::goAway(const std::function<void()>& go)
{
    leave([&] {
        page().left();
        for (OfficePage* each : beneath_)
            each->left();
        go();
    });
}

void OfficeDesk::displaySlip(const SlipStateView& view) { review_->displaySlip(view); }

void OfficeDesk::goOn()
{
    const PrimaryAction& action = page().primaryAction();
    if (!action.words.isEmpty() && action.enabled) page().goOn();
}

void OfficeDesk::goBack()
{
    if (!page().escape().isEmpty()) page().goBack();
}

void OfficeDesk::toggleHelp()
{
    if (&page() == help_) return closeOver();
    openOver(*help_);
}

QVector<OfficePage::Key> OfficeDesk::keys()
{
    const wording::OfficeWords words = wording::office();
    QVector<OfficePage::Key> keys{
        {QStringLiteral("F1"), words.help, [this] { leave([this] { toggleHelp(); }); }},
        {QStringLiteral("F2"), words.counter, [this] {
             goAway([this] { emit counterWanted(); });
         }}};
    keys += page().keys();
    if (const QString back = page().escape(); !back.isEmpty())
        keys.push_back({QStringLiteral("Esc"), back, [this] { goBack(); }});
    return keys;
}

void OfficeDesk::displayKeys()
{
    if (pages_->currentWidget() != nullptr) footer_->display(page().primaryAction(), keys());
}

void OfficeDesk::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) return QWidget::keyPressEvent(event);
    const int key = event->key();
    if (event->modifiers() == Qt::ControlModifier) {
        if (key == Qt::Key_L) return emit lockWanted();
        if (key >= Qt::Key_1 && key <= Qt::Key_9)
            return goAway([this, key] { turnTo(key - Qt::Key_1); });
        return QWidget::keyPressEvent(event);
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) return goOn();
    const QString name = QKeySequence{key}.toString(QKeySequence::PortableText);
    for (const OfficePage::Key& each : keys())
        if (each.key == name) return each.press();
    QWidget::keyPressEvent(event);
}

} // namespace countersign
