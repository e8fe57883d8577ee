#include "ui/slip_marks.h"

#include "ui/glyph.h"
#include "ui/slip_column.h"

#include <QPainter>

#include <algorithm>

namespace countersign {
namespace {

Glyph glyphOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Registered: return Glyph::Check;
    case Outcome::ManagerNeeded: return Glyph::Clerk;
    case Outcome::Refused: return Glyph::Cross;
    }
    return Glyph::Cross;
}

} // namespace

void paintStamp(QPainter& painter, const QRectF& box, Outcome outcome)
{
    const double pen = box.width() / 18;
    painter.setPen(QPen{Qt::black, pen});
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2));
    const double inset = box.width() * 0.16;
    paintGlyph(painter, glyphOf(outcome), box.adjusted(inset, inset, -inset, -inset), Qt::black);
}

void paintAcross(QPainter& painter, const QRectF& area, const wording::Bilingual& words)
{
    SlipColumn column{*painter.device(), &painter, 1};
    constexpr double degrees = 24;
    const double width = area.width() * 0.94;
    const double step = area.width() * 0.55;
    const int times = std::max(1, static_cast<int>(area.height() / step));
    for (int i = 0; i < times; ++i) {
        painter.save();
        painter.translate(area.center().x(), area.top() + area.height() * (i + 0.5) / times);
        painter.rotate(-degrees);
        column.place(-width / 2, -width / 9, width);
        for (const QString& line : {words.first, words.second}) {
            if (line.isEmpty()) continue;
            PaperType type{10, true, QColor{0xDE, 0xDE, 0xDE}};
            type.points *= width * 0.93 / column.advance(line, type);
            column.set(line, type, Qt::AlignHCenter);
        }
        painter.restore();
    }
}

} // namespace countersign
