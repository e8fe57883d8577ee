#include "ui/status_chip.h"

#include <QHBoxLayout>
#include <QLabel>

namespace countersign {

StatusChip::StatusChip(QWidget* parent)
    : QWidget{parent}, glyph_{new GlyphLabel{this}}, name_{new QLabel{this}},
      state_{new QLabel{this}}, badge_{new QLabel{this}}
{
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(currentStyle().px(6));
    badge_->setProperty("role", QStringLiteral("badge"));
    for (QWidget* part :
         {static_cast<QWidget*>(glyph_),
          static_cast<QWidget*>(name_),
          static_cast<QWidget*>(state_),
          static_cast<QWidget*>(badge_)})
        layout->addWidget(part, 0, Qt::AlignVCenter);
    layout->addStretch();
    badge_->hide();
}

void StatusChip::display(const StatusView& view)
{
    glyph_->display(view.glyph, view.tone);
    name_->setText(view.name);
    state_->setText(view.state);
    setTone(*state_, view.tone);
    badge_->setText(view.badge);
    badge_->setVisible(!view.badge.isEmpty());
    setAccessibleName(view.name + QLatin1Char{' '} + view.state + QLatin1Char{' '} + view.badge);
}

} // namespace countersign
