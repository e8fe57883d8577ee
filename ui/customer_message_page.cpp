#include "ui/customer_message_page.h"

#include "ui/customer_sign.h"

#include <QVBoxLayout>

namespace countersign {
namespace {

struct OutcomeSign {
    Glyph glyph;
    Tone tone;
};

/// A refusal has no alarm about it: the person before the screen may have done nothing wrong.
OutcomeSign signOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Registered: return {Glyph::Check, Tone::Good};
    case Outcome::ManagerNeeded: return {Glyph::Clerk, Tone::Accent};
    case Outcome::Refused: return {Glyph::Card, Tone::Quiet};
    }
    return {Glyph::Card, Tone::Quiet};
}

} // namespace

CustomerMessagePage::CustomerMessagePage(QWidget* parent)
    : CustomerPane{parent}, sign_{new CustomerSign{this}}, above_{new CustomerLabel{
                                                               CustomerText::Strong, Tone::Quiet}},
      first_{new CustomerLabel{CustomerText::Heading}}, second_{new CustomerLabel{
                                                            CustomerText::Second, Tone::Quiet}},
      numberHeading_{new CustomerLabel{CustomerText::Second, Tone::Quiet}},
      number_{new CustomerLabel{CustomerText::Number}}, thenFirst_{new CustomerLabel{
                                                            CustomerText::Body}},
      thenSecond_{new CustomerLabel{CustomerText::Second, Tone::Quiet}}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addStretch(2);
    column->addWidget(sign_, 0, Qt::AlignHCenter);
    for (CustomerLabel* label :
         {above_, first_, second_, numberHeading_, number_, thenFirst_, thenSecond_}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignVCenter);
        column->addWidget(label);
    }
    column->addStretch(3);
    number_->setObjectName(QStringLiteral("number"));
    first_->setObjectName(QStringLiteral("now"));
    forget();
}

void CustomerMessagePage::display(const CustomerWelcome& page, const QString& outlet)
{
    say({.glyph = Glyph::Seal, .above = outlet, .now = page.now, .then = page.then});
}

void CustomerMessagePage::display(const CustomerWaiting& page)
{
    say({.glyph = Glyph::Reader, .now = page.now, .then = page.then});
}

void CustomerMessagePage::display(const CustomerNumber& page, const QString& number)
{
    say({.glyph = Glyph::Clerk, .now = page.now, .number = number, .then = page.then});
}

void CustomerMessagePage::display(const CustomerOutcome& page, const QString& number)
{
    const OutcomeSign sign = signOf(page.outcome);
    const bool opened = page.outcome == Outcome::Registered;
    say(
        {.glyph = sign.glyph,
         .tone = sign.tone,
         .over = opened,
         .now = page.tell,
         .numberHeading = opened ? page.numberHeading : wording::Bilingual{},
         .number = opened ? number : QString{},
         .then = page.next});
}

void CustomerMessagePage::forget() { say({}); }

void CustomerMessagePage::say(const Message& message)
{
    sign_->display(message.glyph, message.tone, message.over, message.now.first);
    above_->say(message.above);
    first_->say(message.now.first);
    second_->say(message.now.second);
    const wording::Bilingual& heading = message.numberHeading;
    numberHeading_->say(
        heading.first.isEmpty() ? QString{}
                                : heading.first + QStringLiteral("  ") + heading.second);
    number_->say(message.number);
    thenFirst_->say(message.then.first);
    thenSecond_->say(message.then.second);
    fit();
}

void CustomerMessagePage::applyScale(const CustomerScale& scale, Saying saying)
{
    const bool everything = saying == Saying::Everything;
    sign_->setSide(scale.px(everything ? 112 : 80));
    thenSecond_->setVisible(everything && !thenSecond_->text().isEmpty());
    for (CustomerLabel* label :
         {above_, first_, second_, numberHeading_, number_, thenFirst_, thenSecond_})
        label->setScale(scale);
    layout()->setSpacing(scale.px(4));
    above_->setContentsMargins(0, scale.px(16), 0, 0);
    first_->setContentsMargins(0, scale.px(16), 0, 0);
    numberHeading_->setContentsMargins(0, scale.px(24), 0, 0);
    thenFirst_->setContentsMargins(0, scale.px(24), 0, 0);
}

} // namespace countersign
