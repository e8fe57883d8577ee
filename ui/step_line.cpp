#include "ui/step_line.h"

#include "ui/glyph.h"

#include <QPainter>

namespace countersign {
namespace {

constexpr int circle = 28; // units
constexpr int gap = 10;

struct StepColours {
    QColor fill, rim, number, name;
};

StepColours coloursOf(StepView::Is is)
{
    const Tokens& t = currentStyle().tokens;
    switch (is) {
    case StepView::Is::Now: return {t.accent, t.accent, t.onAccent, t.ink};
    case StepView::Is::Passed: return {t.card, t.accent, t.accent, t.ink};
    case StepView::Is::Stopped: return {t.card, t.wait, t.wait, t.ink};
    case StepView::Is::Ahead: return {t.card, t.line, t.quietInk, t.quietInk};
    }
    return {};
}

QString spoken(const QVector<StepView>& steps)
{
    QStringList words;
    for (const StepView& step : steps)
        if (step.is != StepView::Is::Ahead)
            words.push_back((step.name + QLatin1Char{' '} + step.result).trimmed());
    return words.join(QStringLiteral(", "));
}

} // namespace

StepLine::StepLine(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepLine::display(const QVector<StepView>& steps)
{
    if (steps == steps_) return;
    steps_ = steps;
    setAccessibleName(spoken(steps));
    update();
}

QSize StepLine::sizeHint() const { return {currentStyle().px(900), currentStyle().px(56)}; }

void StepLine::paintEvent(QPaintEvent*)
{
    if (steps_.isEmpty()) return;
    const Style& style = currentStyle();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const double column = width() / static_cast<double>(steps_.size());
    const double side = style.px(circle);
    QFont bold = font();
    bold.setPointSizeF(style.points(TextRole::Value));
    bold.setBold(true);
    QFont small = font();
    small.setPointSizeF(style.points(TextRole::Small));
    for (int i = 0; i < steps_.size(); ++i) {
        const StepView& step = steps_[i];
        const StepColours colours = coloursOf(step.is);
        const double left = i * column + 1;
        const QRectF dot{left, 2, side, side};
        painter.setPen(QPen{colours.rim, 2.0});
        painter.setBrush(colours.fill);
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1));
        const double inset = side * 0.2;
        if (step.is == StepView::Is::Passed)
            paintGlyph(
                painter, Glyph::Check, dot.adjusted(inset, inset, -inset, -inset), colours.number);
        else {
            painter.setFont(bold);
            painter.setPen(colours.number);
            painter.drawText(
                dot,
                Qt::AlignCenter,
                step.is == StepView::Is::Stopped ? QStringLiteral("!") : QString::number(i + 1));
        }
        painter.setFont(bold);
        painter.setPen(colours.name);
        const double textLeft = left + side + style.px(gap);
        const double nameWidth = painter.fontMetrics().horizontalAdvance(step.name);
        painter.drawText(
            QPointF{textLeft, dot.center().y() + painter.fontMetrics().capHeight() / 2.0},
            step.name);
        if (i + 1 < steps_.size()) {
            const bool behind =
                step.is != StepView::Is::Ahead && steps_[i + 1].is != StepView::Is::Ahead;
            painter.setPen(QPen{behind ? style.tokens.accent : style.tokens.line, 2.0});
            const double from = textLeft + nameWidth + style.px(gap);
            painter.drawLine(
                QPointF{from, dot.center().y()},
                QPointF{left + column - style.px(gap), dot.center().y()});
        }
        painter.setFont(small);
        painter.setPen(style.tokens.quietInk);
        const QRectF below{
            textLeft,
            dot.bottom() + style.px(3),
            left + column - textLeft - style.px(gap),
            1.0 * style.px(20)};
        painter.drawText(
            below,
            Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(
                step.result, Qt::ElideRight, static_cast<int>(below.width())));
    }
}

} // namespace countersign
