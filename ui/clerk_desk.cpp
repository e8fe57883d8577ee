#include "ui/clerk_desk.h"

#include "ui_clerk_desk.h"

#include "base/clock.h"
#include "ui/companion_page.h"
#include "ui/devices_desk.h"
#include "ui/help_page.h"
#include "ui/manager_call.h"
#include "ui/page_parts.h"
#include "ui/sealing_page.h"
#include "ui/sim_scan_desk.h"
#include "ui/wording_desk.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace countersign {
ClerkDesk::ClerkDesk(const Policy& policy, QWidget* parent)
    : QWidget{parent}, ui_{std::make_unique<Ui::ClerkDesk>()},
      presentation_{localDate(SystemClock{}.utcNow()), policy.minimumAge, policy.limits},
      card_{new CardPage}, number_{new NumberPage}, companion_{new CompanionPage},
      consent_{new ConsentPage}, face_{new FacePage}, sealing_{new SealingPage},
      done_{new DonePage}, help_{new HelpPage}, manager_{new ManagerCall{this}},
      devices_{new DevicesDesk{this}}, simScan_{new SimScanDesk{this}}
{
    ui_->setupUi(this);
    setObjectName("desk");
    ui_->outer->setSizeConstraint(QLayout::SetNoConstraint);
    QVector<DeskPage*> pages{card_, number_, companion_, consent_, face_, sealing_, done_, help_};
    pages += manager_->pages() + QVector{devices_->page(), simScan_->page()};
    for (DeskPage* each : pages) {
        ui_->pages->addWidget(makeScrolling(each));
        connect(each, &DeskPage::primaryActionChanged, this, &ClerkDesk::displayKeys);
    }
    setTabOrder( // the keys before signing out
        ui_->footer->findChild<QWidget*>("helpButton"),
        ui_->header->findChild<QWidget*>("signOutButton"));
    connectPages();
    connectDevices();
    display(Idle{});
}

ClerkDesk::~ClerkDesk() = default;

void ClerkDesk::connectPages()
{
    connect(card_, &CardPage::readPressed, this, &ClerkDesk::startWanted);
    connect(card_, &CardPage::tryAgainPressed, this, &ClerkDesk::tryAgainWanted);
    connect(number_, &NumberPage::numberChosen, this, &ClerkDesk::numberChosen);
    connect(number_, &NumberPage::tryAgainPressed, this, &ClerkDesk::tryAgainWanted);
    connect(done_, &DonePage::slipWanted, this, &ClerkDesk::slipWanted);
    connect(manager_, &ManagerCall::approverWanted, this, &ClerkDesk::approverWanted);
    connect(manager_, &ManagerCall::decided, this, &ClerkDesk::decisionMade);
    connect(manager_, &ManagerCall::otherActionsAllowed, this, &ClerkDesk::otherActionsAllowed);
    connect(manager_, &ManagerCall::pageWanted, this, [this](DeskPage* wanted) {
        goToOverlay(*wanted);
    });
    connect(manager_, &ManagerCall::ended, this, &ClerkDesk::closeOverlay);
    connect(companion_, &CompanionPage::readPressed, this, &ClerkDesk::companionReadWanted);
    connect(companion_, &CompanionPage::absentPressed, this, &ClerkDesk::companionAbsent);
    connect(consent_, &ConsentPage::accepted, this, [this] {
        answerConsent(ConsentAnswer::Accepted);
    });
    connect(consent_, &ConsentPage::declined, this, [this] {
        answerConsent(ConsentAnswer::Declined);
    });
    connect(face_, &FacePage::tryAgainPressed, this, &ClerkDesk::tryAgainWanted);
    connect(sealing_, &SealingPage::tryAgainPressed, this, &ClerkDesk::tryAgainWanted);
    connect(done_, &DonePage::nextPressed, this, &ClerkDesk::nextCustomerWanted);
    connect(help_, &HelpPage::backPressed, this, &ClerkDesk::closeOverlay);
    connect(ui_->header, &DeskHeader::signOutPressed, this, &ClerkDesk::askToSignOut);
    connect(ui_->footer, &DeskFooter::primaryPressed, this, &ClerkDesk::goOn);
    connect(ui_->footer, &DeskFooter::helpPressed, this, &ClerkDesk::toggleHelp);
    connect(ui_->footer, &DeskFooter::escapePressed, this, &ClerkDesk::goBack);
    connect(ui_->footer, &DeskFooter::managerPressed, this, &ClerkDesk::callManager);
    connect(ui_->footer, &DeskFooter::officePressed, this, &ClerkDesk::officeWanted);
    connect(ui_->footer, &DeskFooter::readAloudPressed, this, &ClerkDesk::readAloudWanted);
    connect(ui_->question, &QuestionBar::kept, this, &ClerkDesk::answerQuestion);
    connect(ui_->question, &QuestionBar::forgotten, this, [this] {
        answerQuestion();
        if (leaving_)
            emit signOutWanted();
        else
            emit cancelWanted();
    });
}

void ClerkDesk::open(const SignedIn& who)
{
    presentation_.today = localDate(SystemClock{}.utcNow());
    presentation_.language = Language::chinese();
    ui_->header->displayPlace(who.outlet, QString::fromStdString(who.staff.name.value()));
    closeOverlay(); // somebody else left it open
    has_ = who.devices;
    isManager_ = who.staff.role == Role::Manager;
    displayDevices();
    display(Idle{});
}

void ClerkDesk::displayModels(const StatusView& view, const QString& detail)
{
    counter_.models = view;
    counter_.modelsDetail = detail;
    ui_->header->displayModels(view);
    card_->displayCounter(counter_);
}

void ClerkDesk::display(const SessionState& state)
{
    if (const auto session = sessionOf(state); session != session_) {
        if (beneath_ != nullptr && &page() != help_) closeOverlay(); // it was about that customer
        forget();
        session_ = session;
        if (!session) presentation_.language = Language::chinese();
    }
    state_ = state;
    const bool scans = &page() == simScan_->page();
    if (scans && !std::holds_alternative<ChoosingNumber>(state)) closeOverlay();
    if (manager_->pages().contains(&page())) manager_->display(state);
    cancellable_ = canCancel(state);
    const bool asked = ui_->question->isOpen() && !cancellable_;
    if (asked) ui_->question->withdraw(); // nothing is left to be cancelled
    ui_->stepLine->display(stepsOf(state));
    std::visit([this](const auto& s) { displayState(s); }, state);
    if (asked) page().takeKeyboard();
    displayKeys();
}

void ClerkDesk::speakToCustomer(const Language& language)
{
    presentation_.language = language;
    consent_->displayText(wording::consentText(language));
}

void ClerkDesk::forget()
{
    manager_->end();
    for (DeskPage* each : std::initializer_list<DeskPage*>{
             card_, number_, companion_, consent_, face_, sealing_, done_})
        each->forget();
    session_.reset();
}

DeskPage& ClerkDesk::page() const
{
    // Only pages are put in there, each in an area that scrolls.
    return *static_cast<DeskPage*>(
        static_cast<QScrollArea*>(ui_->pages->currentWidget())->widget());
}

void ClerkDesk::turnTo(DeskPage& next)
{
    if (beneath_ != nullptr) {
        beneath_ = &next;
        return;
    }
    goToOverlay(next);
}

void ClerkDesk::goToOverlay(DeskPage& next)
{
    if (&page() == &next) return;
    auto* area = static_cast<QScrollArea*>(next.parentWidget()->parentWidget());
    ui_->pages->setCurrentWidget(area);
    area->verticalScrollBar()->setValue(0); // a page begins at its head
    if (!ui_->question->isOpen()) next.takeKeyboard();
    displayKeys();
}

void ClerkDesk::open(DeskPage& over)
{
    if (beneath_ == nullptr) beneath_ = &page();
    goToOverlay(over);
    displayKeys();
}

void ClerkDesk::closeOverlay()
{
    if (beneath_ == nullptr) return;
    DeskPage* beneath = std::exchange(beneath_, nullptr);
    turnTo(*beneath);
    displayKeys();
}

void ClerkDesk::answerConsent(ConsentAnswer answer)
{
    const wording::ConsentText text = wording::consentText(presentation_.language);
    emit consentAnswered(Consent{
        answer,
        ConsentMeans::StatedByClerk,
        text.version.toStdString(),
        text.language.toStdString()});
}

void ClerkDesk::toggleHelp()
{
    if (ui_->question->isOpen()) return;
    if (beneath_ == nullptr)
        open(*help_);
    else if (&page() == help_)
        closeOverlay();
}

void ClerkDesk::callManager()
{
    if (ui_->question->isOpen() || beneath_ != nullptr || !ManagerCall::isFor(state_)) return;
    open(manager_->begin(state_));
}

SecretBytes ClerkDesk::takeManagerPassword() { return manager_->takePassword(); }

void ClerkDesk::admitManager(std::shared_ptr<const Approver> approver)
{
    if (beneath_ != nullptr) manager_->admit(std::move(approver)); // else the call has ended
}

void ClerkDesk::refuseManager(const Error& error) { manager_->refuse(error); }

void ClerkDesk::displayNotice(const QString& words) { card_->displayNotice(words); }

/// Esc: from a page that lies over the visit's own, or out of the visit.
void ClerkDesk::goBack()
{
    if (beneath_ == nullptr) return askToCancel();
    manager_->end();
    closeOverlay();
}

void ClerkDesk::askToCancel()
{
    if (!cancellable_) return;
    leaving_ = false;
    const wording::DeskWords words = wording::desk();
    ui_->question->ask({words.cancelQuestion, words.cancelKeep, words.cancelForget});
    displayKeys();
}

void ClerkDesk::askToSignOut()
{
    const wording::DeskWords words = wording::desk();
    if (!cancellable_) { // nobody is in the middle of anything
        emit signOutWanted();
        return;
    }
    leaving_ = true;
    ui_->question->ask({words.signOutQuestion, words.cancelKeep, words.signOutNow});
    displayKeys();
}

void ClerkDesk::answerQuestion()
{
    displayKeys();
    page().takeKeyboard();
}

void ClerkDesk::goOn()
{
    const PrimaryAction& action = page().primaryAction();
    if (!ui_->question->isOpen() && !action.words.isEmpty() && action.enabled) page().goOn();
}

void ClerkDesk::displayKeys()
{
    ui_->footer->setVisible(!ui_->question->isOpen()); // the question takes its place
    const bool isOver = beneath_ != nullptr;           // Esc leads back
    QString escape = cancellable_ ? wording::desk().cancel : QString{};
    if (isOver) escape = wording::help().back;
    ui_->footer->display(
        {.primary = page().primaryAction(),
         .escape = escape,
         .devices = !isOver && std::holds_alternative<Idle>(state_),
         .office = canGoToOffice(),
         .manager = !isOver && ManagerCall::isFor(state_),
         .readAloud = session_ ? std::optional{readAloud_} : std::nullopt});
}

void ClerkDesk::displayReadAloud(ReadAloud state)
{
    readAloud_ = state;
    devices_->displayVoice(state, presentation_.language);
    displayKeys();
}

void ClerkDesk::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return goOn();
    case Qt::Key_Escape: return goBack();
    case Qt::Key_F1: return toggleHelp();
    case Qt::Key_F2: return canGoToOffice() ? emit officeWanted() : void();
    case Qt::Key_F3: return scanSim();
    case Qt::Key_F6: return callManager();
    case Qt::Key_F8: return session_ ? emit readAloudWanted() : void();
    case Qt::Key_F9: return toggleDevices();
    case Qt::Key_F11: return emit customerWindowWanted();
    case Qt::Key_L:
        if (event->modifiers() == Qt::ControlModifier) return emit lockWanted();
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace countersign
