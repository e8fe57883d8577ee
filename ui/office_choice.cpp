#include "ui/office_choice.h"

#include "ui/style.h"

#include <QPainter>

namespace countersign {

void OfficeChoice::paintEvent(QPaintEvent* event)
{
    QComboBox::paintEvent(event);
    const Style& style = currentStyle();
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{
        style.tokens.quietInk, 1.75 * style.scale, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    const double half = 4 * style.scale;
    const QPointF tip{width() - 16 * style.scale, height() / 2.0 + half / 2};
    const QPointF arrow[]{tip + QPointF{-half, -half}, tip, tip + QPointF{half, -half}};
    painter.drawPolyline(arrow, 3);
}

} // namespace countersign
