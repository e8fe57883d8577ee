#include "ui/trace_plot.h"

#include "ui/glyph.h"
#include "ui/style.h"
#include "ui/wording_desk.h"
#include "ui/wording_office_record.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

// In layout units.
constexpr int axisRoom = 44;
constexpr int headRoom = 44; ///< attempts, and what was asked for
constexpr int laneHeight = 66;
constexpr int laneGap = 20; ///< above each: its name
constexpr int footRoom = 20;

QFont smallFont()
{
    QFont font;
    font.setPointSizeF(currentStyle().points(TextRole::Small));
    return font;
}

} // namespace

struct TracePlot::Lane {
    double TraceView::Point::*value;
    QString name;
    double low{0};
    double high{1};
    double top{0};
    QColor ink;
    std::vector<std::pair<double, QString>> marks; ///< of the axis
};

TracePlot::TracePlot(QWidget* parent) : QWidget{parent}
{
    setFixedHeight(currentStyle().px(headRoom + 2 * (laneHeight + laneGap) + footRoom));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(currentStyle().px(260));
}

void TracePlot::display(const TraceView& view)
{
    view_ = view;
    QStringList words;
    for (std::size_t i = 0; i < view.attempts.size(); ++i)
        words.push_back(wording::attemptEnded(static_cast<int>(i) + 1, view.attempts[i].failure));
    setAccessibleName(wording::recordWords().plot);
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

double TracePlot::xOf(double seconds) const
{
    const double left = currentStyle().px(axisRoom);
    const double span = std::max(view_.seconds, 1.0);
    return left + (width() - left - currentStyle().px(4)) * seconds / span;
}

void TracePlot::paintEvent(QPaintEvent*)
{
    if (view_.attempts.empty()) return;
    const Style& style = currentStyle();
    const Tokens& t = style.tokens;
    const wording::PlotWords words = wording::plot();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    paintAttempts(painter);
    const double top = style.px(headRoom + laneGap);
    paintLane(
        painter,
        {&TraceView::Point::openness,
         words.openness,
         0,
         0.45,
         top,
         t.accent,
         {{0, QStringLiteral("0")}, {0.2, QStringLiteral("0.2")}, {0.4, QStringLiteral("0.4")}}});
    paintLane(
        painter,
        {&TraceView::Point::yaw,
         words.yaw,
         -32,
         32,
         top + style.px(laneHeight + laneGap),
         t.accent,
         {{-view_.turnDegrees, words.right},
          {0, QStringLiteral("0°")},
          {view_.turnDegrees, words.left}}});
    paintSeconds(painter);
}

void TracePlot::paintAttempts(QPainter& painter) const
{
    const Style& style = currentStyle();
    const Tokens& t = style.tokens;
    const double bottom = height() - style.px(footRoom);
    for (std::size_t i = 0; i < view_.attempts.size(); ++i) {
        const TraceView::Attempt& attempt = view_.attempts[i];
        const QRectF whole{
            QPointF{xOf(attempt.from), 1.0 * style.px(headRoom)}, QPointF{xOf(attempt.to), bottom}};
        painter.fillRect(whole, t.ground);
        for (const TraceView::Window& window : attempt.windows)
            paintWindow(painter, window);
        const QRectF heading{whole.left(), 0, whole.width(), 1.0 * style.px(20)};
        painter.setPen(attempt.failure ? t.bad : t.good);
        painter.drawText(
            heading,
            Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(
                wording::attemptEnded(static_cast<int>(i) + 1, attempt.failure),
                Qt::ElideRight,
                static_cast<int>(heading.width())));
    }
}

/// A band with the action's name over it, and a sign for whether it was done.
void TracePlot::paintWindow(QPainter& painter, const TraceView::Window& window) const
{
    const Style& style = currentStyle();
    const Tokens& t = style.tokens;
    const double bottom = height() - style.px(footRoom);
    const QColor ink = window.done ? t.good : t.bad;
    QColor band = ink;
    band.setAlphaF(0.12F);
    const QRectF whole{
        QPointF{xOf(window.from), 1.0 * style.px(headRoom)}, QPointF{xOf(window.to), bottom}};
    painter.fillRect(whole, band);
    painter.setPen(QPen{ink, 1.0 * style.px(1)});
    painter.drawLine(whole.topLeft(), whole.bottomLeft());
    painter.drawLine(whole.topRight(), whole.bottomRight());
    const double sign = style.px(14);
    const QRectF heading{whole.left(), 1.0 * style.px(22), whole.width(), 1.0 * style.px(20)};
    if (heading.width() < sign) return;
    paintGlyph(
        painter,
        window.done ? Glyph::Check : Glyph::Cross,
        QRectF{heading.left(), heading.top() + (heading.height() - sign) / 2, sign, sign},
        ink);
    const QRectF room = heading.adjusted(sign + style.px(2), 0, 0, 0);
    painter.setPen(t.ink);
    // Its place in the plan, and its name where there is room for it.
    QString words = QString::number(window.place);
    const QString more = words + QLatin1Char{' '} + wording::forAction(window.action);
    if (painter.fontMetrics().horizontalAdvance(more) < room.width()) words = more;
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, words);
}

void TracePlot::paintLane(QPainter& painter, const Lane& lane) const
{
    const Style& style = currentStyle();
    const Tokens& t = style.tokens;
    const double high = style.px(laneHeight);
    const auto yOf = [&](double value) {
        const double share = (value - lane.low) / (lane.high - lane.low);
        return lane.top + high * (1 - std::clamp(share, 0.0, 1.0));
    };
    for (const auto& [value, words] : lane.marks) {
        const double y = yOf(value);
        painter.setPen(QPen{t.line, 1.0 * style.px(1)});
        painter.drawLine(QPointF{xOf(0), y}, QPointF{xOf(view_.seconds), y});
        painter.setPen(t.quietInk);
        painter.drawText(
            QRectF{0, y - style.px(10), xOf(0) - style.px(6), 1.0 * style.px(20)},
            Qt::AlignRight | Qt::AlignVCenter,
            words);
    }
    painter.setPen(QPen{lane.ink, 1.75 * style.scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    for (const TraceView::Attempt& attempt : view_.attempts) {
        QPainterPath path;
        bool drawn = false; // whether the last point was
        for (const TraceView::Point& point : attempt.points) {
            const double value = point.*lane.value;
            if (isMeasured(value)) {
                const QPointF at{xOf(point.at), yOf(value)};
                drawn ? path.lineTo(at) : path.moveTo(at);
            }
            drawn = isMeasured(value);
        }
        painter.drawPath(path);
    }
    painter.setPen(t.quietInk);
    painter.drawText(
        QRectF{
            xOf(0) + style.px(6),
            lane.top - style.px(laneGap),
            1.0 * width(),
            1.0 * style.px(laneGap)},
        Qt::AlignLeft | Qt::AlignVCenter,
        lane.name);
}

void TracePlot::paintSeconds(QPainter& painter) const
{
    const Style& style = currentStyle();
    painter.setPen(style.tokens.quietInk);
    const int step = view_.seconds > 24 ? 5 : 2;
    for (int second = 0; second <= view_.seconds; second += step) {
        const double x = xOf(second);
        QString words = QString::number(second);
        if (second == 0) words += QLatin1Char{' '} + wording::plot().seconds;
        painter.drawText(
            QRectF{
                x - style.px(20),
                1.0 * height() - style.px(footRoom),
                1.0 * style.px(40),
                1.0 * style.px(footRoom)},
            Qt::AlignCenter,
            words);
    }
}

} // namespace countersign
