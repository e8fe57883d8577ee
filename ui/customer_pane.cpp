#include "ui/customer_pane.h"

#include <QFontMetrics>
#include <QLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

/// How a text stands whose lines are made about equally long.
constexpr Qt::Alignment balanced = Qt::AlignHCenter | Qt::AlignRight;
/// From one size tried to the next smaller one.
constexpr double stepDown = 0.94;
/// No text is higher than this; QFontMetrics wants a box.
constexpr int unbounded = 1 << 20;

/// Lays out again what is inside `pane`, innermost first: a hidden one would answer from memory.
void layOutAgain(const QWidget& pane)
{
    const auto inside = pane.findChildren<QWidget*>();
    for (auto each = inside.rbegin(); each != inside.rend(); ++each)
        if (QLayout* layout = (*each)->layout()) {
            layout->invalidate();
            layout->activate();
        }
    pane.layout()->invalidate();
    pane.layout()->activate();
}

} // namespace

double CustomerScale::points(CustomerText text) const
{
    const auto at100Percent = [text] {
        switch (text) {
        case CustomerText::Second: return 24.0;
        case CustomerText::Body: return 24.0;
        case CustomerText::Strong: return 24.0;
        case CustomerText::Heading: return 34.0;
        case CustomerText::Instruction: return 40.0;
        case CustomerText::Number: return 64.0;
        }
        return 24.0;
    };
    return at100Percent() * factor;
}

int CustomerScale::px(int units) const { return static_cast<int>(std::lround(units * factor)); }

CustomerLabel::CustomerLabel(CustomerText role, Tone tone, QWidget* parent)
    : QLabel{parent}, role_{role}
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTone(*this, tone);
    QSizePolicy wraps = sizePolicy();
    wraps.setHeightForWidth(true); // before there is a text, too
    setSizePolicy(wraps);
}

void CustomerLabel::say(const QString& text)
{
    setText(text);
    setVisible(!text.isEmpty() || !roomFor_.isEmpty());
}

void CustomerLabel::setScale(const CustomerScale& scale)
{
    QFont written = font();
    written.setPointSizeF(scale.points(role_));
    written.setBold(
        role_ == CustomerText::Strong || role_ == CustomerText::Heading ||
        role_ == CustomerText::Instruction || role_ == CustomerText::Number);
    if (written == font()) return;
    roomAt_.clear();
    setFont(written);
}

void CustomerLabel::keepRoomFor(const QStringList& texts)
{
    if (texts == roomFor_) return;
    roomFor_ = texts;
    roomAt_.clear();
    updateGeometry();
}

int CustomerLabel::heightOf(const QString& text, int width) const
{
    const QFontMetrics metrics{font()};
    return metrics
        .boundingRect(QRect{0, 0, width, unbounded}, Qt::TextWordWrap | Qt::AlignLeft, text)
        .height();
}

int CustomerLabel::heightForWidth(int width) const
{
    // One line even without a text, so that nothing moves when the first one comes.
    const int own = std::max(QLabel::heightForWidth(width), heightOf(QStringLiteral("国"), width));
    if (roomFor_.isEmpty()) return own;
    const auto known = roomAt_.constFind(width);
    if (known != roomAt_.constEnd()) return std::max(own, *known);
    int needed = 0;
    for (const QString& text : roomFor_)
        needed = std::max(needed, heightOf(text, width));
    roomAt_.insert(width, needed);
    return std::max(own, needed);
}

/// Wide enough for the longest word; how high, heightForWidth() says.
QSize CustomerLabel::minimumSizeHint() const
{
    if (!wordWrap()) return QLabel::minimumSizeHint();
    const QFontMetrics metrics{font()};
    int widest = 0;
    for (const QString& word : text().split(QLatin1Char{' '}))
        if (!word.isEmpty() && word.at(0).script() == QChar::Script_Latin)
            widest = std::max(widest, metrics.horizontalAdvance(word));
    return {widest, metrics.height()};
}

void CustomerLabel::paintEvent(QPaintEvent* event)
{
    if (!wordWrap() || !(alignment() & balanced)) return QLabel::paintEvent(event);
    const QRect room = contentsRect();
    const int high = heightOf(text(), room.width());
    int narrow = room.width() / 2;
    int wide = room.width();
    while (wide - narrow > 1) { // the narrowest that needs no further line
        const int middle = (narrow + wide) / 2;
        (heightOf(text(), middle) > high ? narrow : wide) = middle;
    }
    const int spare = room.width() - wide;
    const int left = alignment() & Qt::AlignRight ? spare : spare / 2;
    const QRect lines{room.left() + left, room.top(), wide, room.height()};
    QPainter painter{this};
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(lines, static_cast<int>(alignment()) | Qt::TextWordWrap, text());
}

void CustomerPane::setScaleRange(CustomerScale least, CustomerScale most)
{
    least_ = least;
    most_ = most;
    fit();
}

void CustomerPane::fit()
{
    if (!isVisible() || layout() == nullptr) return;
    if (!fitSaying(Saying::Everything)) (void)fitSaying(Saying::WhatCounts);
}

bool CustomerPane::fitSaying(Saying saying)
{
    scale_ = most_;
    while (true) {
        applyScale(scale_, saying);
        layOutAgain(*this);
        if (hasRoom()) return true;
        if (scale_.factor <= least_.factor) return false;
        scale_.factor = std::max(least_.factor, scale_.factor * stepDown);
    }
}

bool CustomerPane::hasRoom() const
{
    const QSize least = layout()->totalMinimumSize();
    const int high = layout()->hasHeightForWidth() ? layout()->totalMinimumHeightForWidth(width())
                                                   : least.height();
    return least.width() <= width() && high <= height();
}

void CustomerPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void CustomerPane::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fit();
}

} // namespace countersign
