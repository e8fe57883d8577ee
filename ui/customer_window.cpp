#include "ui/customer_window.h"

#include "ui/customer_consent_page.h"
#include "ui/customer_face_page.h"
#include "ui/customer_head.h"
#include "ui/customer_message_page.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {
namespace {

/// At 100 % texts have their least size on a screen of this size, and grow with a larger one.
constexpr double leastLongSide = 1024;
constexpr double leastShortSide = 768;
/// In a window as small as a stamp nobody reads anything.
constexpr double leastGrowth = 0.3;

/// How much larger than the least screen a window is.
double growth(QSize size)
{
    const int shortSide = std::min(size.width(), size.height());
    const int longSide = std::max(size.width(), size.height());
    return std::max(leastGrowth, std::min(longSide / leastLongSide, shortSide / leastShortSide));
}

} // namespace

CustomerWindow::CustomerWindow(QWidget* parent)
    : QWidget{parent}, head_{new CustomerHead}, panes_{new QStackedWidget},
      message_{new CustomerMessagePage}, consent_{new CustomerConsentPage},
      face_{new CustomerFacePage}, foot_{new QBoxLayout{QBoxLayout::LeftToRight}},
      footNumber_{new CustomerLabel{CustomerText::Strong}}, promise_{new CustomerLabel{
                                                                CustomerText::Second, Tone::Quiet}}
{
    setObjectName(QStringLiteral("customerWindow"));
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_ShowWithoutActivating); // the keyboard stays with the clerk
    footNumber_->setObjectName(QStringLiteral("footNumber"));
    footNumber_->setWordWrap(false);
    foot_->addWidget(footNumber_);
    foot_->addWidget(promise_, 1);
    for (CustomerPane* pane : std::initializer_list<CustomerPane*>{message_, consent_, face_})
        panes_->addWidget(pane);
    auto* column = new QVBoxLayout{this};
    column->setSizeConstraint(QLayout::SetNoConstraint); // a long sentence never resizes the window
    column->addWidget(head_);
    column->addWidget(panes_, 1);
    column->addLayout(foot_);
    connect(head_, &CustomerHead::languageChosen, this, &CustomerWindow::languageChosen);
    connect(head_, &CustomerHead::readAloudPressed, this, &CustomerWindow::readAloudPressed);
    connect(consent_, &CustomerConsentPage::answered, this, &CustomerWindow::answered);
    setFocus(); // so that no button has it by itself
    scaleParts();
}

void CustomerWindow::display(const CustomerView& view)
{
    view_ = view;
    setWindowTitle(view.outlet);
    if (std::holds_alternative<CustomerWelcome>(view.page)) welcome_ = view;
    displayReading(view.readAloud, view.readsAloud);
    std::visit([this](const auto& page) { displayPage(page); }, view_.page);
}

void CustomerWindow::displayReading(const QString& words, bool reads)
{
    view_.readAloud = words;
    view_.readsAloud = reads;
    head_->offerReading(words, reads);
}

void CustomerWindow::displayPage(const CustomerWelcome& page)
{
    message_->display(page, view_.outlet);
    head_->display({}, view_.simulated);
    head_->offer(view_.languages);
    displayFoot({}, {});
    turnTo(*message_);
}

void CustomerWindow::displayPage(const CustomerWaiting& page)
{
    message_->display(page);
    head_->display(view_.outlet, view_.simulated);
    head_->offer({});
    displayFoot(view_.number, view_.numberHeading.first);
    turnTo(*message_);
}

void CustomerWindow::displayPage(const CustomerNumber& page)
{
    message_->display(page, view_.number);
    head_->display(view_.outlet, view_.simulated);
    head_->offer(view_.languages);
    displayFoot({}, {}); // it is in the middle
    turnTo(*message_);
}

void CustomerWindow::displayPage(const CustomerConsent& page)
{
    consent_->display(page);
    head_->display(view_.outlet, view_.simulated);
    head_->offer(view_.languages);
    displayFoot(view_.number, view_.numberHeading.first);
    turnTo(*consent_);
}

void CustomerWindow::displayPage(const CustomerFace& page)
{
    face_->display(page, view_.language);
    head_->display(view_.outlet, view_.simulated);
    head_->offer({});
    displayFoot(view_.number, view_.numberHeading.first);
    turnTo(*face_);
}

void CustomerWindow::displayPage(const CustomerOutcome& page)
{
    message_->display(page, view_.number);
    head_->display(view_.outlet, view_.simulated);
    head_->offer({});
    const bool opened = page.outcome == Outcome::Registered; // then it is in the middle
    displayFoot(opened ? QString{} : view_.number, page.numberHeading.first);
    promise_->say({}); // was to be read while there was a choice
    turnTo(*message_);
}

void CustomerWindow::displayFoot(const QString& number, const QString& heading)
{
    footNumber_->say(number.isEmpty() ? QString{} : heading + QStringLiteral("  ") + number);
    promise_->say(view_.promise.first);
    alignFoot();
}

/// Number and promise at both ends of one line, or one above the other.
void CustomerWindow::alignFoot()
{
    const bool beside = !footNumber_->text().isEmpty() && width() > height();
    footNumber_->setAlignment(beside ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    promise_->setAlignment(beside ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignCenter);
}

void CustomerWindow::turnTo(CustomerPane& pane)
{
    if (isOn(&pane)) return;
    if (&pane != consent_) consent_->forget();
    if (&pane != face_) face_->forget(); // no picture stays behind a page
    setFocus(); // so that none of the answers has it before somebody moves it there
    panes_->setCurrentWidget(&pane);
}

void CustomerWindow::ask(const FaceAskView& view)
{
    if (isOn(face_)) face_->ask(view);
}

void CustomerWindow::showPicture(const Frame& frame)
{
    if (isOn(face_)) face_->showPicture(frame);
}

void CustomerWindow::forget()
{
    consent_->forget();
    face_->forget();
    message_->forget();
    display(CustomerView{welcome_});
}

bool CustomerWindow::isOn(const QWidget* pane) const { return panes_->currentWidget() == pane; }

void CustomerWindow::scaleParts()
{
    const double grown = growth(size());
    const CustomerScale least{std::min(1.0, grown)};
    const CustomerScale most{std::max(least.factor, grown * currentStyle().scale)};
    const CustomerScale frame{grown};
    head_->setScale(frame, width() < height());
    footNumber_->setScale(frame);
    promise_->setScale(frame);
    foot_->setSpacing(frame.px(24));
    foot_->setDirection(width() > height() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    alignFoot();
    const int margin = least.px(24);
    layout()->setContentsMargins(margin + margin / 2, margin, margin + margin / 2, margin);
    layout()->setSpacing(least.px(16));
    for (CustomerPane* pane : std::initializer_list<CustomerPane*>{message_, consent_, face_})
        pane->setScaleRange(least, most);
}

void CustomerWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    scaleParts();
}

/// Another theme or scale was applied.
void CustomerWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && layout() != nullptr) scaleParts();
}

void CustomerWindow::paintEvent(QPaintEvent*)
{
    QPainter{this}.fillRect(rect(), currentStyle().tokens.ground);
}

void CustomerWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->isAutoRepeat()) return QWidget::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        // The focus is on a button only when somebody moved it there.
        if (auto* button = qobject_cast<QPushButton*>(focusWidget())) button->click();
        return;
    }
    if (event->key() == Qt::Key_R && !view_.readAloud.isEmpty()) return emit readAloudPressed();
    if (isOn(consent_) && consent_->takeKey(event->key())) return;
    QWidget::keyPressEvent(event);
}

} // namespace countersign
