#include "ui/answer_button.h"

#include <QHBoxLayout>

namespace countersign {

AnswerButton::AnswerButton(QChar key, QWidget* parent)
    : QPushButton{parent}, key_{new CustomerLabel{CustomerText::Second, Tone::Quiet, this}},
      first_{new CustomerLabel{CustomerText::Strong, Tone::Plain, this}},
      second_{new CustomerLabel{CustomerText::Second, Tone::Quiet, this}}
{
    setAutoDefault(false);
    setFocusPolicy(Qt::TabFocus); // a touch leaves no focus behind for Enter
    key_->setText(key);
    key_->setWordWrap(false);
    key_->setAlignment(Qt::AlignCenter);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    for (CustomerLabel* label : {first_, second_}) {
        label->setAlignment(Qt::AlignCenter);
        words->addWidget(label);
    }
    words->addStretch();
    auto* row = new QHBoxLayout{this};
    row->addWidget(key_, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    for (CustomerLabel* label : {key_, first_, second_})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
}

void AnswerButton::say(const wording::Bilingual& words)
{
    first_->say(words.first);
    second_->say(words.second);
    setAccessibleName(words.first);
    setAccessibleDescription(words.second);
}

void AnswerButton::setScale(const CustomerScale& scale)
{
    const Tokens& tokens = currentStyle().tokens;
    const QString frame = QStringLiteral("border: %1px solid %2; border-radius: %3px;");
    const int radius = scale.px(12);
    setStyleSheet(QStringLiteral("QPushButton { background: %1; padding: 0; %2 }"
                                 "QPushButton:focus { padding: 0; %3 }"
                                 "QPushButton:pressed { background: %4; }")
                      .arg(
                          tokens.card.name(),
                          frame.arg(scale.px(2)).arg(tokens.quietInk.name()).arg(radius),
                          frame.arg(scale.px(5)).arg(tokens.accent.name()).arg(radius),
                          tokens.ground.name()));
    // After the sheet, which would give its own size to all that is inside.
    ensurePolished();
    for (CustomerLabel* label : {key_, first_, second_})
        label->setScale(scale);
    key_->setFixedWidth(scale.px(48));
    key_->setStyleSheet(
        QStringLiteral("border: %1px solid %2; border-radius: %3px; background: %4;")
            .arg(scale.px(1))
            .arg(tokens.line.name())
            .arg(scale.px(8))
            .arg(tokens.ground.name()));
    layout()->setContentsMargins(scale.px(20), scale.px(10), scale.px(20), scale.px(10));
    layout()->setSpacing(scale.px(12));
}

QSize AnswerButton::sizeHint() const { return layout()->totalSizeHint(); }
QSize AnswerButton::minimumSizeHint() const { return layout()->totalMinimumSize(); }

} // namespace countersign
