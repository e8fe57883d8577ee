#include "ui/step_bar.h"

#include "ui/style.h"

#include <QPainter>

#include <algorithm>

namespace countersign {

StepBar::StepBar(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepBar::display(int steps, double share, const QString& words)
{
    setAccessibleName(words);
    steps_ = steps;
    share_ = share >= 0 ? std::min(share, 1.0) : 0; // NaN too
    update();
}

void StepBar::setThickness(int pixels) { setFixedHeight(pixels); }

void StepBar::paintEvent(QPaintEvent*)
{
    if (steps_ <= 0) return;
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Tokens& tokens = currentStyle().tokens;
    const double gap = height();
    const double each = (width() - gap * (steps_ - 1)) / steps_;
    const double round = height() / 2.0;
    for (int i = 0; i < steps_; ++i) {
        const QRectF bar{i * (each + gap), 0, each, 1.0 * height()};
        painter.setBrush(tokens.line);
        painter.drawRoundedRect(bar, round, round);
        const double filled = std::clamp(share_ * steps_ - i, 0.0, 1.0);
        if (filled <= 0) continue;
        painter.setBrush(tokens.accent);
        const double length = std::max(filled * each, 1.0 * height());
        painter.drawRoundedRect({bar.topLeft(), QSizeF{length, bar.height()}}, round, round);
    }
}

} // namespace countersign
