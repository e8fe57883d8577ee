#include "ui/glyph.h"

#include <QPainter>
#include <QPainterPath>

namespace countersign {
namespace {

/// The mark of the program: a seal with a check in it, open where the signature goes on.
QPainterPath seal()
{
    QPainterPath path;
    path.arcMoveTo(3, 3, 18, 18, 20);
    path.arcTo(3, 3, 18, 18, 20, 310);
    path.moveTo(7.5, 12);
    path.lineTo(11, 15.5);
    path.lineTo(21, 5.5);
    return path;
}

QPainterPath camera()
{
    QPainterPath path;
    path.addRoundedRect(3, 7, 18, 13, 3, 3);
    path.moveTo(8, 7);
    path.lineTo(9.5, 4);
    path.lineTo(14.5, 4);
    path.lineTo(16, 7);
    path.addEllipse(QPointF{12, 13.5}, 3.5, 3.5);
    return path;
}

QPainterPath card()
{
    QPainterPath path;
    path.addRoundedRect(2.5, 5, 19, 14, 2.5, 2.5);
    path.addEllipse(QPointF{8, 10.5}, 2, 2);
    path.moveTo(5, 16);
    path.cubicTo(5.5, 13.8, 10.5, 13.8, 11, 16);
    path.moveTo(14, 10);
    path.lineTo(18.5, 10);
    path.moveTo(14, 14);
    path.lineTo(18.5, 14);
    return path;
}

QPainterPath reader()
{
    QPainterPath path;
    path.addRoundedRect(3, 11, 18, 9, 2.5, 2.5);
    path.moveTo(7, 15.5);
    path.lineTo(11, 15.5);
    path.moveTo(7, 11);
    path.lineTo(7, 5);
    path.lineTo(17, 5);
    path.lineTo(17, 11);
    return path;
}

QPainterPath models()
{
    QPainterPath path;
    path.addEllipse(QPointF{12, 12}, 7, 8.5);
    path.moveTo(9, 10.5);
    path.lineTo(9, 11.5);
    path.moveTo(15, 10.5);
    path.lineTo(15, 11.5);
    path.moveTo(9.5, 16);
    path.lineTo(14.5, 16);
    return path;
}

QPainterPath check()
{
    QPainterPath path{QPointF{5, 12.5}};
    path.lineTo(10, 17.5);
    path.lineTo(19, 7);
    return path;
}

QPainterPath cross()
{
    QPainterPath path{QPointF{6.5, 6.5}};
    path.lineTo(17.5, 17.5);
    path.moveTo(17.5, 6.5);
    path.lineTo(6.5, 17.5);
    return path;
}

QPainterPath warning()
{
    QPainterPath path{QPointF{12, 3.5}};
    path.lineTo(21.5, 20);
    path.lineTo(2.5, 20);
    path.closeSubpath();
    path.moveTo(12, 9.5);
    path.lineTo(12, 14);
    path.moveTo(12, 16.6);
    path.lineTo(12, 17);
    return path;
}

QPainterPath clerk()
{
    QPainterPath path;
    path.addEllipse(QPointF{12, 8}, 4, 4);
    path.moveTo(4, 20.5);
    path.cubicTo(4.5, 13.5, 19.5, 13.5, 20, 20.5);
    return path;
}

QPainterPath pathOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Seal: return seal();
    case Glyph::Camera: return camera();
    case Glyph::Reader: return reader();
    case Glyph::Models: return models();
    case Glyph::Check: return check();
    case Glyph::Cross: return cross();
    case Glyph::Warning: return warning();
    case Glyph::Card: return card();
    case Glyph::Clerk: return clerk();
    }
    return {};
}

} // namespace

void paintGlyph(QPainter& painter, Glyph glyph, const QRectF& box, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 24, box.height() / 24);
    painter.setPen(QPen{colour, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(pathOf(glyph));
    painter.restore();
}

GlyphLabel::GlyphLabel(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void GlyphLabel::display(Glyph glyph, Tone tone, int units)
{
    if (units != units_) updateGeometry();
    glyph_ = glyph;
    tone_ = tone;
    units_ = units;
    update();
}

QSize GlyphLabel::sizeHint() const
{
    const int side = currentStyle().px(units_);
    return {side, side};
}

void GlyphLabel::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const int side = std::min(width(), height());
    paintGlyph(
        painter,
        glyph_,
        QRectF{(width() - side) / 2.0, (height() - side) / 2.0, 1.0 * side, 1.0 * side},
        currentStyle().colour(tone_));
}

} // namespace countersign
