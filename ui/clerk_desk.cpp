#include "ui/clerk_desk.h"

#include "ui_clerk_desk.h"

#include "base/clock.h"
#include "ui/help_page.h"
#include "ui/sealing_page.h"

#include <QKeyEvent>

namespace countersign {
namespace {

StatusView statusOf(Glyph glyph, const QString& name, bool simulated)
{
    const wording::DeskWords words = wording::desk();
    return {glyph, name, words.ready, Tone::Good, simulated ? words.simulated : QString{}};
}

std::optional<wording::Problem> problemOf(const std::optional<Error>& error)
{
    return error ? std::optional{wording::forError(*error)} : std::nullopt;
}

} // namespace

ClerkDesk::ClerkDesk(const Policy& policy, QWidget* parent)
    : QWidget{parent}, ui_{std::make_unique<Ui::ClerkDesk>()},
      presentation_{localDate(SystemClock{}.utcNow()), policy.minimumAge}, card_{new CardPage},
      number_{new NumberPage}, consent_{new ConsentPage}, face_{new FacePage},
      sealing_{new SealingPage}, done_{new DonePage}, help_{new HelpPage}
{
    ui_->setupUi(this);
    setObjectName("desk");
    ui_->outer->setSizeConstraint(QLayout::SetNoConstraint);
    const wording::DeskWords words = wording::desk();
    ui_->mark->display(Glyph::Seal, Tone::Accent, 26);
    ui_->product->setText(words.product);
    ui_->clerkGlyph->display(Glyph::Clerk, Tone::Quiet);
    ui_->signOutButton->setText(words.signOut + QStringLiteral("   Ctrl+L"));
    ui_->helpKey->setText(QStringLiteral("F1"));
    ui_->helpButton->setText(words.help);
    ui_->cancelKey->setText(QStringLiteral("Esc"));
    ui_->cancelButton->setText(words.cancel);
    ui_->primaryKey->setText(QStringLiteral("Enter"));
    for (QPushButton* button :
         {ui_->signOutButton, ui_->helpButton, ui_->cancelButton, ui_->primaryButton}) {
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard on the page
        button->setAutoDefault(true);
    }
    for (DeskPage* each : std::initializer_list<DeskPage*>{
             card_, number_, consent_, face_, sealing_, done_, help_}) {
        ui_->pages->addWidget(each);
        connect(each, &DeskPage::primaryActionChanged, this, &ClerkDesk::displayKeys);
    }
    connectPages();
    display(Idle{});
}

ClerkDesk::~ClerkDesk() = default;

void ClerkDesk::connectPages()
{
    connect(card_, &CardPage::readPressed, this, &ClerkDesk::startWanted);
    connect(card_, &CardPage::tryAgainPressed, this, &ClerkDesk::tryAgainWanted);
    connect(number_, &NumberPage::numberChosen, this, &ClerkDesk::numberChosen);
    connect(consent_, &ConsentPage::accepted, this, [this] {
        answerConsent(ConsentAnswer::Accepted);
    });
    connect(consent_, &ConsentPage::declined, this, [this] {
        answerConsent(ConsentAnswer::Declined);
    });
    connect(face_, &FacePage::tryAgainPressed, this, &ClerkDesk::tryAgainWanted);
    connect(sealing_, &SealingPage::tryAgainPressed, this, &ClerkDesk::tryAgainWanted);
    connect(done_, &DonePage::nextPressed, this, &ClerkDesk::nextCustomerWanted);
    connect(help_, &HelpPage::backPressed, this, &ClerkDesk::toggleHelp);
    connect(ui_->primaryButton, &QPushButton::clicked, this, &ClerkDesk::goOn);
    connect(ui_->helpButton, &QPushButton::clicked, this, &ClerkDesk::toggleHelp);
    connect(ui_->cancelButton, &QPushButton::clicked, this, &ClerkDesk::askToCancel);
    connect(ui_->signOutButton, &QPushButton::clicked, this, &ClerkDesk::askToSignOut);
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
    const wording::DeskWords words = wording::desk();
    presentation_.today = localDate(SystemClock{}.utcNow());
    ui_->outlet->setText(who.outlet);
    ui_->clerk->setText(QString::fromStdString(who.staff.name.value()));
    const auto& [reader, camera] = who.devices;
    counter_.reader = statusOf(Glyph::Reader, words.readerName, reader.simulated);
    counter_.readerDetail = QString::fromStdString(reader.name);
    counter_.camera = statusOf(Glyph::Camera, words.cameraName, camera.simulated);
    counter_.cameraDetail = QString::fromStdString(camera.name);
    ui_->reader->display(counter_.reader);
    ui_->camera->display(counter_.camera);
    card_->displayCounter(counter_);
    display(Idle{});
}

void ClerkDesk::displayModels(const StatusView& view, const QString& detail)
{
    counter_.models = view;
    counter_.modelsDetail = detail;
    ui_->models->display(view);
    card_->displayCounter(counter_);
}

void ClerkDesk::display(const SessionState& state)
{
    if (const auto session = sessionOf(state); session != session_) {
        forget();
        session_ = session;
    }
    cancellable_ = canCancel(state);
    const bool asked = ui_->question->isOpen() && !cancellable_;
    if (asked) ui_->question->withdraw(); // nothing is left to be cancelled
    ui_->stepLine->display(stepsOf(state));
    std::visit([this](const auto& s) { displayState(s); }, state);
    if (asked) page().takeKeyboard();
    displayKeys();
}

void ClerkDesk::displayState(const Idle&)
{
    presentation_.today = localDate(SystemClock{}.utcNow());
    card_->display({});
    turnTo(*card_);
}

void ClerkDesk::displayState(const ReadingCard& state)
{
    card_->display(
        {state.problem ? CardView::Stage::Failed : CardView::Stage::Reading,
         problemOf(state.problem)});
    turnTo(*card_);
}

void ClerkDesk::displayState(const ChoosingNumber& state)
{
    number_->display(presentation_.number(state));
    turnTo(*number_);
}

void ClerkDesk::displayState(const AskingConsent& state)
{
    consent_->display(consentView(state));
    turnTo(*consent_);
}

void ClerkDesk::displayState(const CheckingFace& state)
{
    face_->display(faceView(state));
    turnTo(*face_);
}

void ClerkDesk::displayState(const Sealing& state)
{
    face_->forget(); // no picture stays behind a page
    sealing_->display({problemOf(state.problem)});
    turnTo(*sealing_);
}

void ClerkDesk::displayState(const Done& state)
{
    done_->display(presentation_.done(state));
    turnTo(*done_);
}

void ClerkDesk::ask(const FacePrompt& prompt) { face_->ask(askView(prompt)); }
void ClerkDesk::showPicture(const Frame& frame) { face_->showPicture(frame); }

void ClerkDesk::forget()
{
    for (DeskPage* each :
         std::initializer_list<DeskPage*>{card_, number_, consent_, face_, sealing_, done_})
        each->forget();
    session_.reset();
}

DeskPage& ClerkDesk::page() const
{
    return *static_cast<DeskPage*>(ui_->pages->currentWidget()); // only pages are put in there
}

void ClerkDesk::turnTo(DeskPage& next)
{
    if (beneathHelp_ != nullptr) {
        beneathHelp_ = &next;
        return;
    }
    if (&page() == &next) return;
    ui_->pages->setCurrentWidget(&next);
    if (!ui_->question->isOpen()) next.takeKeyboard();
    displayKeys();
}

void ClerkDesk::answerConsent(ConsentAnswer answer)
{
    const wording::ConsentText text = wording::consentText();
    emit consentAnswered(Consent{
        answer,
        ConsentMeans::StatedByClerk,
        text.version.toStdString(),
        text.language.toStdString()});
}

void ClerkDesk::toggleHelp()
{
    if (ui_->question->isOpen()) return;
    if (beneathHelp_ == nullptr) {
        DeskPage* beneath = &page();
        turnTo(*help_);
        beneathHelp_ = beneath;
    } else {
        DeskPage* beneath = std::exchange(beneathHelp_, nullptr);
        turnTo(*beneath);
    }
    displayKeys();
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
    const PrimaryAction& action = page().primaryAction();
    const bool asking = ui_->question->isOpen();
    ui_->footer->setVisible(!asking); // the question takes its place
    const bool hasPrimary = !action.words.isEmpty();
    ui_->primaryButton->setVisible(hasPrimary);
    ui_->primaryKey->setVisible(hasPrimary);
    ui_->primaryButton->setText(action.words);
    ui_->primaryButton->setEnabled(action.enabled);
    const bool cancels = cancellable_ && beneathHelp_ == nullptr;
    ui_->cancelKey->setVisible(cancels);
    ui_->cancelButton->setVisible(cancels);
}

void ClerkDesk::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return goOn();
    case Qt::Key_Escape:
        if (beneathHelp_ != nullptr) return toggleHelp();
        return askToCancel();
    case Qt::Key_F1: return toggleHelp();
    case Qt::Key_L:
        if (event->modifiers() == Qt::ControlModifier) return askToSignOut();
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace countersign
