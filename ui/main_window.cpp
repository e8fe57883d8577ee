#include "ui/main_window.h"

#include "ui/clerk_desk.h"
#include "ui/clerk_language.h"
#include "ui/customer_screen.h"
#include "ui/lock_page.h"
#include "ui/office_desk.h"
#include "ui/sign_in_page.h"
#include "ui/slip_printing.h"
#include "ui/slip_view.h"
#include "ui/voice.h"
#include "ui/wording_desk.h"

#include <QApplication>
#include <QCloseEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace countersign {
namespace {

constexpr QSize smallest{1024, 700};
constexpr QSize usual{1366, 768};

std::unique_ptr<Speaker> speakerOf(MainWindowOptions& options)
{
    if (options.speaker) return std::move(options.speaker);
    return std::make_unique<Voice>();
}

} // namespace

MainWindow::MainWindow(MainWindowOptions options, QWidget* parent)
    : QWidget{parent}, options_{std::move(options)}, faces_{new QStackedWidget{this}},
      signIn_{new SignInPage}, customer_{new CustomerScreen{*this, speakerOf(options_)}},
      slips_{new SlipPrinting{options_.slips, defaultPrinter, this}}, idle_{new QTimer{this}}
{
    setObjectName("window");
    setWindowTitle(wording::desk().product);
    setMinimumSize(smallest);
    resize(usual);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // a long sentence never resizes the window
    layout->addWidget(faces_);
    faces_->addWidget(signIn_);
    connect(signIn_, &SignInPage::signInPressed, this, [this](const QString& name) {
        signIn(name, signIn_->takePassword());
    });
    connect(signIn_, &SignInPage::languageChosen, this, &MainWindow::chooseLanguage);
    signIn_->displayLanguage(options_.language);
    displayModels(std::nullopt, false);
    signIn_->setName(options_.clerk);
    signIn_->takeKeyboard();
    idle_->setSingleShot(true);
    idle_->setInterval(options_.lockAfter);
    connect(idle_, &QTimer::timeout, this, &MainWindow::lock);
    connect(slips_, &SlipPrinting::finished, this, [this](const SlipEnding& ending) {
        const auto* done = std::get_if<Done>(&state_);
        const bool isThis =
            done != nullptr && (done->receipt.entry == ending.entry ||
                                (done->decision && done->decision->receipt.entry == ending.entry));
        if (isThis) desk_->displaySlip(slipStateView(ending.delivery));
        if (office_ != nullptr && ending.entry == officeSlip_)
            office_->displaySlip(slipStateView(ending.delivery));
        if (ending.entry == EntryNumber{}) // the test slip's
            desk_->displayTestSlip(slipStateView(ending.delivery));
    });
    connect(customer_, &CustomerScreen::answered, this, [this](ConsentAnswer answer) {
        const wording::ConsentText text = wording::consentText(customer_->language());
        link_->counter().answerConsent(
            {answer,
             ConsentMeans::CustomerScreen,
             text.version.toStdString(),
             text.language.toStdString()});
    });
    connect(customer_, &CustomerScreen::languageChosen, this, [this](const Language& language) {
        if (desk_ == nullptr) return;
        desk_->speakToCustomer(language);
        if (!clerk_.isEmpty()) desk_->display(state_);
    });
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() { delete customer_; } // its window is nobody's child

void MainWindow::makeDesk()
{
    desk_ = new ClerkDesk{options_.policy};
    faces_->addWidget(desk_);
    desk_->offer(options_.numbers);
    connectDeskToCounter();
    connectDeskToManager();
    connect(desk_, &ClerkDesk::slipWanted, this, &MainWindow::printSlip);
    connect(desk_, &ClerkDesk::testSlipWanted, this, [this] {
        slips_->print(testSlipView(outlet_, SystemClock{}.utcNow()));
    });
    connect(desk_, &ClerkDesk::devicesChanged, this, [this](const StationDevices& now) {
        customer_->displaySimulated(now.reader.simulated || now.camera.simulated);
    });
    connect(desk_, &ClerkDesk::customerWindowWanted, customer_, &CustomerScreen::goToNextPlace);
    connect(desk_, &ClerkDesk::readAloudWanted, customer_, &CustomerScreen::toggleReading);
    connect(customer_, &CustomerScreen::readAloudChanged, desk_, &ClerkDesk::displayReadAloud);
    connect(desk_, &ClerkDesk::lockWanted, this, &MainWindow::lock);
    connect(desk_, &ClerkDesk::signOutWanted, this, &MainWindow::signOut);
    lock_ = new LockPage;
    faces_->addWidget(lock_);
    connect(lock_, &LockPage::unlockPressed, this, &MainWindow::unlock);
    connect(lock_, &LockPage::signOutPressed, this, &MainWindow::signOut);
    makeOffice();
}

void MainWindow::connectDeskToCounter()
{
    connect(desk_, &ClerkDesk::startWanted, this, [this] { link_->counter().startCustomer(); });
    connect(desk_, &ClerkDesk::numberChosen, this, [this](const SimOrder& order) {
        link_->counter().chooseNumber(order);
    });
    connect(desk_, &ClerkDesk::companionReadWanted, this, [this] {
        link_->counter().readCompanion();
    });
    connect(desk_, &ClerkDesk::companionAbsent, this, [this] {
        link_->counter().goOnWithoutCompanion();
    });
    connect(desk_, &ClerkDesk::consentAnswered, this, [this](const Consent& consent) {
        link_->counter().answerConsent(consent);
    });
    connect(desk_, &ClerkDesk::tryAgainWanted, this, [this] { link_->counter().tryAgain(); });
    connect(desk_, &ClerkDesk::cancelWanted, this, [this] { link_->counter().cancel(); });
    connect(desk_, &ClerkDesk::nextCustomerWanted, this, [this] {
        link_->counter().nextCustomer();
    });
}

void MainWindow::connectDeskToManager()
{
    connect(desk_, &ClerkDesk::approverWanted, this, [this](const QString& name) {
        link_->prove(StaffName{name.toStdString()}, desk_->takeManagerPassword());
    });
    connect(
        desk_,
        &ClerkDesk::decisionMade,
        this,
        [this](
            const SessionId& session,
            const ReviewDecision& decision,
            const std::shared_ptr<const Approver>& approver) {
            link_->counter().decide(session, decision, approver);
        });
    connect(
        desk_,
        &ClerkDesk::otherActionsAllowed,
        this,
        [this](const SessionId& session, const OtherActions& actions) {
            link_->counter().useOtherActions(session, actions);
        });
}

void MainWindow::display(const SessionState& state)
{
    const bool ends = std::holds_alternative<Done>(state) && !std::holds_alternative<Done>(state_);
    if (ends) doneAt_ = SystemClock{}.utcNow();
    state_ = state;
    desk_->display(state);
    customer_->display(state);
}

void MainWindow::printSlip()
{
    const auto* done = std::get_if<Done>(&state_);
    if (done == nullptr || done->deciding) return;
    desk_->displaySlip(slipAskedFor());
    slips_->print(slipView(*done, outlet_, doneAt_, customer_->language()));
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    const bool works =
        type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::TouchBegin;
    if (works && !clerk_.isEmpty()) idle_->start();
    return QWidget::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QWidget::closeEvent(event);
    if (event->isAccepted()) customer_->window().close();
}

/// Only the sign-in page can be open. The desk keeps its words, so another one takes its place.
void MainWindow::chooseLanguage(const QString& code)
{
    const Language language = Language::of(code);
    speakToClerk(language);
    rememberLanguage(language);
    signIn_->displayLanguage(language);
    signIn_->display({}); // a problem was told in the other language
    if (desk_ != nullptr) {
        delete desk_;
        delete lock_;
        delete office_;
        makeDesk();
        connectBridgeToDesk();
    }
    displayModels(modelsError_, modelsReady_);
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (std::exchange(painted_, true)) return;
    QTimer::singleShot(0, this, [this] {
        makeDesk();
        displayModels(std::nullopt, false);
        openStation();
        if (options_.password)
            signIn(options_.clerk, *std::exchange(options_.password, std::nullopt));
    });
}

void MainWindow::openStation()
{
    link_ = new StationLink{options_.openDoor, this};
    connect(link_, &StationLink::modelsReady, this, [this] { displayModels(std::nullopt, true); });
    connect(link_, &StationLink::modelsFailed, this, [this](const Error& error) {
        displayModels(error, false);
    });
    connect(link_, &StationLink::signedIn, this, &MainWindow::signedIn);
    connect(link_, &StationLink::signInFailed, this, &MainWindow::signInFailed);
    connect(link_, &StationLink::approved, this, &MainWindow::admit);
    connect(link_, &StationLink::approverRefused, this, &MainWindow::refuse);
    listenToCounter();
}

void MainWindow::listenToCounter()
{
    connect(&link_->bridge(), &CounterBridge::stateArrived, this, &MainWindow::display);
    connect(&link_->bridge(), &CounterBridge::promptArrived, customer_, &CustomerScreen::ask);
    connect(
        &link_->bridge(), &CounterBridge::pictureArrived, customer_, &CustomerScreen::showPicture);
    connectBridgeToDesk();
}

void MainWindow::connectBridgeToDesk()
{
    connect(&link_->bridge(), &CounterBridge::promptArrived, desk_, &ClerkDesk::ask);
    connect(&link_->bridge(), &CounterBridge::pictureArrived, desk_, &ClerkDesk::showPicture);
    connect(&link_->bridge(), &CounterBridge::waitingArrived, desk_, &ClerkDesk::displayWaiting);
    desk_->use(link_->devices());
}

void MainWindow::signIn(const QString& name, SecretBytes password)
{
    if (link_ == nullptr) return; // not painted yet: nobody can have typed anything
    signIn_->display({true, std::nullopt});
    link_->signIn(StaffName{name.toStdString()}, std::move(password));
}

void MainWindow::signedIn(const SignedIn& who)
{
    signIn_->display({});
    clerk_ = QString::fromStdString(who.staff.name.value());
    outlet_ = who.outlet;
    state_ = Idle{};
    desk_->open(who);
    desk_->displayNotice(who.unfinished ? wording::interrupted(*who.unfinished) : QString{});
    const auto& [reader, camera] = who.devices;
    customer_->open(who.outlet, reader.simulated || camera.simulated);
    idle_->start();
    if (who.staff.role != Role::Manager) return turnTo(*desk_);
    office_->open(link_->office(), who);
    turnTo(*office_);
}

void MainWindow::signInFailed(const Error& error)
{
    signIn_->display({false, wording::forError(error)});
}

void MainWindow::displayModels(const std::optional<Error>& error, bool ready)
{
    modelsError_ = error;
    modelsReady_ = ready;
    const wording::DeskWords words = wording::desk();
    StatusView view{Glyph::Models, words.modelsName, words.modelsLoading, Tone::Quiet, {}};
    if (ready) view = {Glyph::Models, words.modelsName, words.modelsReady, Tone::Good, {}};
    if (error) view = {Glyph::Warning, words.modelsName, words.problem, Tone::Bad, {}};
    QString detail;
    if (error) {
        const wording::Problem problem = wording::forError(*error);
        detail = problem.sentence + QLatin1Char{' '} + problem.detail;
    }
    signIn_->displayModels(view, detail);
    if (desk_ == nullptr) return;
    desk_->displayModels(view, detail);
    office_->displayModels(view);
}

void MainWindow::signOut()
{
    link_->retire(housekeeper_);
    idle_->stop();
    clerk_.clear();
    state_ = Idle{};
    customer_->close();
    customer_->lock(false);
    desk_->forget();
    desk_->display(Idle{});
    office_->forget();
    displayModels(std::nullopt, false);
    faces_->setCurrentWidget(signIn_);
    signIn_->forget();
    signIn_->takeKeyboard();
    openStation();
}

} // namespace countersign
