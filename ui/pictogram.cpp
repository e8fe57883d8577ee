#include "ui/pictogram.h"

#include "ui/style.h"

#include <QPainter>
#include <QPainterPath>

namespace countersign {
namespace {

/// Draws in a box of 96 units.
class Pen {
public:
    Pen(QPainter& painter, const QColor& ink, const QColor& accent)
        : painter_{painter}, ink_{ink}, accent_{accent}
    {
    }
    void ink(const QPainterPath& path, double width = 3.5) { stroke(path, ink_, width); }
    void accent(const QPainterPath& path, double width = 5) { stroke(path, accent_, width); }
    void dot(double x, double y, double radius)
    {
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(ink_);
        painter_.drawEllipse(QPointF{x, y}, radius, radius);
    }

private:
    void stroke(const QPainterPath& path, const QColor& colour, double width)
    {
        painter_.setPen(QPen{colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter_.setBrush(Qt::NoBrush);
        painter_.drawPath(path);
    }
    QPainter& painter_;
    QColor ink_;
    QColor accent_;
};

QPainterPath line(double x1, double y1, double x2, double y2)
{
    QPainterPath path{QPointF{x1, y1}};
    path.lineTo(x2, y2);
    return path;
}

QPainterPath arrow(double x1, double y1, double x2, double y2)
{
    QPainterPath path = line(x1, y1, x2, y2);
    const QPointF along = (QPointF{x2, y2} - QPointF{x1, y1}) / std::hypot(x2 - x1, y2 - y1) * 7;
    const QPointF across{-along.y(), along.x()};
    path.moveTo(QPointF{x2, y2} - along + across);
    path.lineTo(x2, y2);
    path.lineTo(QPointF{x2, y2} - along - across);
    return path;
}

QPainterPath head(double x, double y, double size)
{
    QPainterPath path;
    path.addEllipse(QPointF{x, y}, 24 * size, 30 * size);
    return path;
}

QPainterPath mouth(double x, double y)
{
    QPainterPath path{QPointF{x - 7, y}};
    path.quadTo(x, y + 5, x + 7, y);
    return path;
}

void frontFace(Pen& pen, bool eyes = true)
{
    pen.ink(head(48, 48, 1));
    if (eyes) {
        pen.dot(39, 43, 3);
        pen.dot(57, 43, 3);
    }
    pen.ink(line(48, 49, 48, 55), 3);
    pen.ink(mouth(48, 64), 3);
}

void corners(Pen& pen, double inset)
{
    const double far = 96 - inset;
    for (const double x : {inset, far})
        for (const double y : {inset, far}) {
            const double dx = x < 48 ? 12 : -12;
            const double dy = y < 48 ? 12 : -12;
            QPainterPath path{QPointF{x + dx, y}};
            path.lineTo(x, y);
            path.lineTo(x, y + dy);
            pen.accent(path, 4);
        }
}

void blink(Pen& pen)
{
    frontFace(pen, false);
    for (const double x : {38.5, 57.5}) {
        QPainterPath lid{QPointF{x - 6, 40}};
        lid.quadTo(x, 47, x + 6, 40);
        lid.moveTo(x, 44);
        lid.lineTo(x, 49);
        lid.moveTo(x - 4, 43);
        lid.lineTo(x - 6, 47);
        lid.moveTo(x + 4, 43);
        lid.lineTo(x + 6, 47);
        pen.accent(lid, 3);
    }
}

/// A head seen half from the side, and the way it turned; drawn to the left.
void turnLeft(Pen& pen)
{
    pen.ink(head(52, 40, 0.95));
    pen.dot(38, 36, 3);
    pen.dot(53, 36, 3);
    QPainterPath nose{QPointF{44, 38}};
    nose.lineTo(39, 47);
    nose.lineTo(44, 48);
    pen.ink(nose, 3);
    QPainterPath lips{QPointF{38, 56}};
    lips.quadTo(44, 60, 50, 56);
    pen.ink(lips, 3);
    QPainterPath ear{QPointF{67, 36}};
    ear.cubicTo(72, 35, 72, 45, 67, 44);
    pen.ink(ear, 3);
    QPainterPath sweep{QPointF{84, 70}};
    sweep.cubicTo(72, 90, 30, 92, 14, 74);
    sweep.moveTo(14, 87);
    sweep.lineTo(13, 73);
    sweep.lineTo(27, 75);
    pen.accent(sweep);
}

/// A head that moves up or down, and back.
void tilt(Pen& pen, bool down)
{
    pen.ink(head(40, 48, 0.95));
    const double look = down ? 7 : -7;
    pen.dot(32, 43 + look, 3);
    pen.dot(48, 43 + look, 3);
    pen.ink(line(40, 49 + look, 40, 54 + look), 3);
    pen.ink(mouth(40, 62 + look), 3);
    pen.accent(down ? arrow(80, 24, 80, 72) : arrow(80, 72, 80, 24));
}

void openMouth(Pen& pen)
{
    pen.ink(head(48, 48, 1));
    pen.dot(39, 40, 3);
    pen.dot(57, 40, 3);
    pen.ink(line(48, 45, 48, 50), 3);
    QPainterPath lips;
    lips.addEllipse(QPointF{48, 63}, 8, 9);
    pen.accent(lips, 4);
}

/// The head in its place, and where it should be: grown or shrunk along the two arrows.
void distance(Pen& pen, bool closer)
{
    pen.ink(head(48, 48, closer ? 0.6 : 0.85));
    const double inner = closer ? 27 : 33;
    const double outer = closer ? 43 : 46;
    for (const double side : {-1.0, 1.0}) {
        const double from = closer ? inner : outer;
        const double to = closer ? outer : inner;
        pen.accent(
            arrow(48 + side * from * .86, 48 - from * .86, 48 + side * to * .86, 48 - to * .86), 4);
        pen.accent(
            arrow(48 + side * from * .86, 48 + from * .86, 48 + side * to * .86, 48 + to * .86), 4);
    }
    const double eye = closer ? 5.5 : 7.5;
    pen.dot(48 - eye, 45, 2.6);
    pen.dot(48 + eye, 45, 2.6);
    pen.ink(mouth(48, closer ? 55 : 59), 3);
}

void light(Pen& pen, bool more)
{
    QPainterPath sun;
    sun.addEllipse(QPointF{48, 48}, 17, 17);
    for (int i = 0; i < 8; ++i) {
        const double angle = i * 3.14159265358979 / 4;
        const QPointF out{std::cos(angle), std::sin(angle)};
        const double end = more ? 41 : 33;
        sun.moveTo(QPointF{48, 48} + out * 26);
        sun.lineTo(QPointF{48, 48} + out * end);
    }
    pen.accent(sun);
    if (!more) pen.ink(line(14, 14, 82, 82), 5);
}

void onePerson(Pen& pen)
{
    pen.ink(head(34, 46, 0.8));
    pen.dot(27, 42, 2.6);
    pen.dot(41, 42, 2.6);
    pen.ink(mouth(34, 57), 3);
    QPainterPath other;
    other.addEllipse(QPointF{74, 44}, 14, 18);
    pen.ink(other, 3);
    pen.accent(line(60, 26, 90, 64));
    pen.accent(line(90, 26, 60, 64));
}

void holdStill(Pen& pen)
{
    frontFace(pen);
    pen.accent(line(12, 32, 12, 64));
    pen.accent(line(84, 32, 84, 64));
}

void openEyes(Pen& pen)
{
    frontFace(pen, false);
    for (const double x : {38.5, 57.5}) {
        QPainterPath eye{QPointF{x - 6.5, 42}};
        eye.quadTo(x, 33, x + 6.5, 42);
        eye.quadTo(x, 51, x - 6.5, 42);
        pen.accent(eye, 3);
        pen.dot(x, 42, 2.4);
    }
}

void done(Pen& pen)
{
    QPainterPath ring;
    ring.addEllipse(QPointF{48, 48}, 38, 38);
    QPainterPath tick{QPointF{30, 50}};
    tick.lineTo(43, 63);
    tick.lineTo(67, 35);
    pen.ink(ring, 4);
    pen.accent(tick, 7);
}

} // namespace

void paintPictogram(
    QPainter& painter,
    Pictogram pictogram,
    const QRectF& box,
    const QColor& ink,
    const QColor& accent)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 96, box.height() / 96);
    if (pictogram == Pictogram::TurnRight) {
        painter.translate(96, 0);
        painter.scale(-1, 1);
    }
    Pen pen{painter, ink, accent};
    switch (pictogram) {
    case Pictogram::LookHere:
        frontFace(pen);
        corners(pen, 6);
        break;
    case Pictogram::Blink: blink(pen); break;
    case Pictogram::TurnLeft:
    case Pictogram::TurnRight: turnLeft(pen); break;
    case Pictogram::Nod:
    case Pictogram::LookUp: tilt(pen, pictogram == Pictogram::Nod); break;
    case Pictogram::OpenMouth: openMouth(pen); break;
    case Pictogram::HoldStill: holdStill(pen); break;
    case Pictogram::Closer:
    case Pictogram::Back: distance(pen, pictogram == Pictogram::Closer); break;
    case Pictogram::MoreLight:
    case Pictogram::LessLight: light(pen, pictogram == Pictogram::MoreLight); break;
    case Pictogram::OnePerson: onePerson(pen); break;
    case Pictogram::OpenEyes: openEyes(pen); break;
    case Pictogram::Done: done(pen); break;
    }
    painter.restore();
}

PictogramView::PictogramView(QWidget* parent) : QWidget{parent} {}

void PictogramView::display(Pictogram pictogram, const QString& words)
{
    setAccessibleName(words);
    if (pictogram == shown_) return;
    shown_ = pictogram;
    update();
}

QSize PictogramView::sizeHint() const
{
    const int side = currentStyle().px(96);
    return {side, side};
}

void PictogramView::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const double side = std::min(width(), height());
    const QRectF box{(width() - side) / 2, (height() - side) / 2, side, side};
    paintPictogram(painter, shown_, box, currentStyle().tokens.ink, currentStyle().tokens.accent);
}

} // namespace countersign
