#include "ui/customer_sign.h"

#include <QPainter>

namespace countersign {

CustomerSign::CustomerSign(QWidget* parent) : QWidget{parent} {}

void CustomerSign::display(Glyph glyph, Tone tone, bool full, const QString& words)
{
    setAccessibleName(words);
    glyph_ = glyph;
    tone_ = tone;
    full_ = full;
    update();
}

void CustomerSign::setSide(int pixels) { setFixedSize(pixels, pixels); }

void CustomerSign::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& tokens = currentStyle().tokens;
    const QColor colour = currentStyle().colour(tone_);
    const double rim = width() / 48.0;
    const QRectF disc = QRectF{rect()}.adjusted(rim, rim, -rim, -rim);
    painter.setPen(QPen{full_ ? colour : tokens.line, rim});
    painter.setBrush(full_ ? colour : tokens.card);
    painter.drawEllipse(disc);
    const double inset = width() * 0.24;
    paintGlyph(
        painter,
        glyph_,
        QRectF{rect()}.adjusted(inset, inset, -inset, -inset),
        full_ ? tokens.card : colour);
}

} // namespace countersign
