#include "ui/customer_consent_page.h"

#include "ui/answer_button.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QScroller>

#include <algorithm>

namespace countersign {
namespace {

/// Headings stand beside their texts from this shape of the page on.
constexpr double wide = 1.2;

} // namespace

CustomerConsentPage::CustomerConsentPage(QWidget* parent)
    : CustomerPane{parent}, title_{new CustomerLabel{CustomerText::Heading}},
      area_{new QScrollArea}, sheet_{new QWidget}, grid_{new QGridLayout{sheet_}},
      answers_{new QBoxLayout{QBoxLayout::LeftToRight}}, accept_{new AnswerButton{u'A'}},
      decline_{new AnswerButton{u'D'}}
{
    area_->setFrameShape(QFrame::NoFrame);
    area_->setWidgetResizable(true);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area_->setFocusPolicy(Qt::NoFocus);
    sheet_->setObjectName(QStringLiteral("consentText"));
    area_->setWidget(sheet_);
    area_->viewport()->setAutoFillBackground(false);
    sheet_->setAutoFillBackground(false);
    QScroller::grabGesture(area_->viewport(), QScroller::LeftMouseButtonGesture);
    accept_->setObjectName(QStringLiteral("accept"));
    decline_->setObjectName(QStringLiteral("decline"));
    answers_->addWidget(accept_, 1);
    answers_->addWidget(decline_, 1);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(title_);
    column->addWidget(area_, 1);
    column->addLayout(answers_);
    connect(accept_, &QPushButton::clicked, this, [this] {
        emit answered(ConsentAnswer::Accepted);
    });
    connect(decline_, &QPushButton::clicked, this, [this] {
        emit answered(ConsentAnswer::Declined);
    });
}

void CustomerConsentPage::display(const CustomerConsent& page)
{
    title_->say(page.text.title.first);
    accept_->say(page.text.accept);
    decline_->say(page.text.decline);
    for (const Paragraph& old : paragraphs_) {
        delete old.heading;
        delete old.text;
    }
    paragraphs_.clear();
    for (const auto& paragraph : page.text.paragraphs) {
        paragraphs_.push_back(
            {new CustomerLabel{CustomerText::Strong, Tone::Plain, sheet_},
             new CustomerLabel{CustomerText::Second, Tone::Plain, sheet_}});
        paragraphs_.back().heading->say(paragraph.heading.first);
        paragraphs_.back().text->say(paragraph.text.first);
        paragraphs_.back().heading->setAlignment(Qt::AlignTop);
        paragraphs_.back().text->setAlignment(Qt::AlignTop);
    }
    area_->verticalScrollBar()->setValue(0);
    fit();
}

void CustomerConsentPage::arrange(const CustomerScale& scale)
{
    const bool beside = width() > wide * height();
    int row = 0;
    for (const Paragraph& each : paragraphs_) {
        grid_->removeWidget(each.heading);
        grid_->removeWidget(each.text);
        grid_->addWidget(each.heading, row, 0);
        if (beside)
            grid_->addWidget(each.text, row, 1);
        else
            grid_->addWidget(each.text, ++row, 0);
        ++row;
    }
    const int rows = std::max(grid_->rowCount(), row + 1); // a stretch makes its row
    for (int each = 0; each < rows; ++each)
        grid_->setRowStretch(each, each == row ? 1 : 0); // what is left over goes beneath
    grid_->setColumnStretch(0, beside ? 0 : 1);
    grid_->setColumnStretch(1, beside ? 1 : 0);
    grid_->setVerticalSpacing(beside ? scale.px(14) : scale.px(6));
    grid_->setHorizontalSpacing(scale.px(32));
    int widest = 0;
    for (const Paragraph& each : paragraphs_) {
        each.heading->setContentsMargins(0, beside ? 0 : scale.px(14), 0, 0);
        widest = std::max(
            widest, QFontMetrics{each.heading->font()}.horizontalAdvance(each.heading->text()));
    }
    grid_->setColumnMinimumWidth(0, beside ? widest + scale.px(4) : 0);
    answers_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void CustomerConsentPage::applyScale(const CustomerScale& scale, Saying)
{
    title_->setScale(scale);
    for (const Paragraph& each : paragraphs_) {
        each.heading->setScale(scale);
        each.text->setScale(scale);
    }
    arrange(scale);
    layout()->setSpacing(scale.px(16));
    grid_->setContentsMargins(0, 0, scale.px(8), 0);
    answers_->setSpacing(scale.px(16));
    int high = 0;
    const bool beside = answers_->direction() == QBoxLayout::LeftToRight;
    const int each = beside ? (width() - answers_->spacing()) / 2 : width();
    for (AnswerButton* button : {accept_, decline_}) {
        button->setScale(scale);
        button->layout()->invalidate();
        high = std::max(high, button->layout()->totalHeightForWidth(each));
    }
    for (AnswerButton* button : {accept_, decline_})
        button->setFixedHeight(std::max(high, scale.px(96)));
    area_->verticalScrollBar()->setStyleSheet(
        QStringLiteral(
            "QScrollBar { background: transparent; width: %1px; }"
            "QScrollBar::handle { background: %2; border-radius: %3px; min-height: %4px; }"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }")
            .arg(scale.px(16))
            .arg(currentStyle().tokens.quietInk.name())
            .arg(scale.px(8))
            .arg(scale.px(64)));
}

int CustomerConsentPage::textHeight() const
{
    return grid_->totalHeightForWidth(area_->viewport()->width());
}

bool CustomerConsentPage::hasRoom() const
{
    return CustomerPane::hasRoom() && textHeight() <= area_->height();
}

void CustomerConsentPage::scrollBy(int pages)
{
    QScrollBar& bar = *area_->verticalScrollBar();
    bar.setValue(bar.value() + pages * bar.pageStep());
}

bool CustomerConsentPage::takeKey(int key)
{
    switch (key) {
    case Qt::Key_A: accept_->click(); return true;
    case Qt::Key_D: decline_->click(); return true;
    case Qt::Key_Left: accept_->setFocus(Qt::TabFocusReason); return true;
    case Qt::Key_Right: decline_->setFocus(Qt::TabFocusReason); return true;
    case Qt::Key_PageDown:
    case Qt::Key_Down: scrollBy(1); return true;
    case Qt::Key_PageUp:
    case Qt::Key_Up: scrollBy(-1); return true;
    default: return false;
    }
}

} // namespace countersign
