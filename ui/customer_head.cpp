#include "ui/customer_head.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace countersign {
namespace {

constexpr int touchSized = 64;

bool same(const QVector<LanguageChoice>& a, const QVector<LanguageChoice>& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const auto& left, const auto& right) {
            return left.code == right.code && left.ownName == right.ownName &&
                   left.chosen == right.chosen;
        });
}

} // namespace

CustomerHead::CustomerHead(QWidget* parent)
    : QWidget{parent}, outlet_{new CustomerLabel{CustomerText::Second, Tone::Quiet}},
      simulated_{new CustomerLabel{CustomerText::Second, Tone::Wait}}, reading_{new QPushButton},
      lines_{new QBoxLayout{QBoxLayout::LeftToRight, this}}, choices_{new QHBoxLayout}
{
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->addWidget(outlet_, 1);
    auto* row = new QHBoxLayout;
    lines_->addLayout(row);
    simulated_->setWordWrap(false);
    simulated_->setObjectName(QStringLiteral("simulated"));
    row->addWidget(simulated_, 0, Qt::AlignVCenter);
    row->addStretch();
    row->addWidget(reading_);
    row->addLayout(choices_);
    reading_->setObjectName(QStringLiteral("readAloud"));
    reading_->setCheckable(true);
    reading_->setAutoDefault(false);
    reading_->setFocusPolicy(Qt::TabFocus);
    reading_->hide();
    connect(reading_, &QPushButton::clicked, this, [this] {
        reading_->setChecked(!reading_->isChecked()); // the next view says whether it is read
        emit readAloudPressed();
    });
}

void CustomerHead::display(const QString& outlet, const QString& simulated)
{
    outlet_->setText(outlet);
    simulated_->say(simulated);
}

void CustomerHead::offer(const QVector<LanguageChoice>& languages)
{
    if (same(languages, offered_)) return; // a button that is being pressed stays
    offered_ = languages;
    while (QLayoutItem* item = choices_->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed just now
        delete item;
    }
    for (const LanguageChoice& each : languages) {
        auto* button = new QPushButton{each.ownName, this};
        button->setObjectName(QStringLiteral("language-") + each.code);
        button->setAccessibleName(each.ownName);
        button->setCheckable(true);
        button->setChecked(each.chosen);
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus);
        dress(*button, each.chosen);
        choices_->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, button, each] {
            button->setChecked(each.chosen); // the next view says what is chosen
            if (!each.chosen) emit languageChosen(each.code);
        });
    }
}

void CustomerHead::offerReading(const QString& words, bool reads)
{
    reading_->setText(words);
    reading_->setAccessibleName(words);
    reading_->setChecked(reads);
    reading_->setVisible(!words.isEmpty());
    dress(*reading_, reads);
}

void CustomerHead::dress(QWidget& button, bool chosen) const
{
    const Tokens& tokens = currentStyle().tokens;
    const int high = std::max(scale_.px(touchSized), touchSized);
    button.setFixedHeight(high);
    button.setMinimumWidth(scale_.px(112));
    // The chosen one is bold and framed, so not by its colour alone.
    button.setStyleSheet(
        QStringLiteral("QPushButton { font-size: %1pt; font-weight: %2; color: %3; padding: 0 %4px;"
                       " border: %5px solid %6; border-radius: %7px; background: %8; }"
                       "QPushButton:focus { border: %9px solid %3; padding: 0 %4px; }")
            .arg(scale_.points(CustomerText::Second))
            .arg(chosen ? QStringLiteral("bold") : QStringLiteral("normal"))
            .arg(tokens.accent.name())
            .arg(scale_.px(16))
            .arg(scale_.px(2))
            .arg(chosen ? tokens.accent.name() : tokens.line.name())
            .arg(scale_.px(8))
            .arg(tokens.card.name())
            .arg(scale_.px(4)));
}

void CustomerHead::setScale(const CustomerScale& scale, bool upright)
{
    scale_ = scale;
    const Tokens& tokens = currentStyle().tokens;
    outlet_->setScale(scale);
    simulated_->setScale(scale);
    simulated_->setStyleSheet(
        QStringLiteral("color: %1; border: %2px solid %1; border-radius: %3px; padding: 0 %4px;")
            .arg(tokens.wait.name())
            .arg(scale.px(2))
            .arg(scale.px(8))
            .arg(scale.px(12)));
    lines_->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    lines_->setSpacing(scale.px(16));
    lines_->itemAt(1)->layout()->setSpacing(scale.px(16));
    choices_->setSpacing(scale.px(12));
    const int high = std::max(scale.px(touchSized), touchSized);
    setFixedHeight(upright ? high + outlet_->minimumSizeHint().height() + lines_->spacing() : high);
    dress(*reading_, reading_->isChecked());
    for (int i = 0; i < choices_->count(); ++i)
        dress(*choices_->itemAt(i)->widget(), offered_[i].chosen);
}

} // namespace countersign
