#include "ui/main_window.h"

#include "ui/clerk_desk.h"
#include "ui/sign_in_page.h"

#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace countersign {
namespace {

constexpr QSize smallest{1024, 700};
constexpr QSize usual{1366, 768};

} // namespace

MainWindow::MainWindow(MainWindowOptions options, QWidget* parent)
    : QWidget{parent}, options_{std::move(options)}, faces_{new QStackedWidget{this}},
      signIn_{new SignInPage}
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
    displayModels(std::nullopt, false);
    signIn_->setName(options_.clerk);
    signIn_->takeKeyboard();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeDesk()
{
    desk_ = new ClerkDesk{options_.policy};
    faces_->addWidget(desk_);
    connect(desk_, &ClerkDesk::startWanted, this, [this] { link_->counter().startCustomer(); });
    connect(desk_, &ClerkDesk::numberChosen, this, [this](const SimOrder& order) {
        link_->counter().chooseNumber(order);
    });
    connect(desk_, &ClerkDesk::consentAnswered, this, [this](const Consent& consent) {
        link_->counter().answerConsent(consent);
    });
    connect(desk_, &ClerkDesk::tryAgainWanted, this, [this] { link_->counter().tryAgain(); });
    connect(desk_, &ClerkDesk::cancelWanted, this, [this] { link_->counter().cancel(); });
    connect(desk_, &ClerkDesk::nextCustomerWanted, this, [this] {
        link_->counter().nextCustomer();
    });
    connect(desk_, &ClerkDesk::signOutWanted, this, &MainWindow::signOut);
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
    connect(&link_->bridge(), &CounterBridge::stateArrived, desk_, &ClerkDesk::display);
    connect(&link_->bridge(), &CounterBridge::promptArrived, desk_, &ClerkDesk::ask);
    connect(&link_->bridge(), &CounterBridge::pictureArrived, desk_, &ClerkDesk::showPicture);
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
    desk_->open(who);
    faces_->setCurrentWidget(desk_);
    desk_->takeKeyboard();
}

void MainWindow::signInFailed(const Error& error)
{
    signIn_->display({false, wording::forError(error)});
}

void MainWindow::displayModels(const std::optional<Error>& error, bool ready)
{
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
    if (desk_ != nullptr) desk_->displayModels(view, detail);
}

void MainWindow::signOut()
{
    link_->retire(housekeeper_);
    desk_->forget();
    desk_->display(Idle{});
    displayModels(std::nullopt, false);
    faces_->setCurrentWidget(signIn_);
    signIn_->forget();
    signIn_->takeKeyboard();
    openStation();
}

} // namespace countersign
