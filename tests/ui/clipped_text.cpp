#include "ui/clipped_text.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionButton>

namespace countersign {
namespace {

/// A pixel that rounding takes is not seen.
constexpr int rounding = 1;

QString lacksRoom(const QLabel& label)
{
    const QSize room = label.contentsRect().size();
    const QRect needed = label.fontMetrics().boundingRect(
        QRect{0, 0, room.width(), 1 << 20},
        (label.wordWrap() ? Qt::TextWordWrap : 0) | Qt::AlignLeft,
        QString{label.text()}.remove(label.buddy() != nullptr ? QStringLiteral("&") : QString{}));
    if (needed.width() > room.width() + rounding) return QStringLiteral("too narrow");
    if (needed.height() > room.height() + rounding) return QStringLiteral("too low");
    return {};
}

QString lacksRoom(const QAbstractButton& button)
{
    if (button.text().isEmpty()) return {};
    if (button.minimumSizeHint().width() > button.width() + rounding)
        return QStringLiteral("too narrow");
    const int lines = static_cast<int>(button.text().count(QLatin1Char{'\n'})) + 1;
    if (lines * button.fontMetrics().height() > button.height() + rounding)
        return QStringLiteral("too low");
    return {};
}

QString named(const QWidget& widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char{' '} +
           widget.objectName();
}

/// Of what is in it, at the width that it has.
int heightNeeded(const QWidget& widget)
{
    const QLayout* layout = widget.layout();
    if (layout == nullptr) return 0;
    return layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(widget.width())
                                       : layout->totalMinimumSize().height();
}

/// What hides a part of it: a parent that is too small, where it cannot be scrolled to.
QString cutBy(const QWidget& widget, const QWidget& window)
{
    for (const QWidget* around = widget.parentWidget(); around != nullptr;
         around = around->parentWidget()) {
        const QRect placed{widget.mapTo(around, QPoint{}), widget.size()};
        const auto* area = qobject_cast<const QScrollArea*>(
            around->parentWidget() != nullptr ? around->parentWidget() : nullptr);
        const bool scrolls = area != nullptr && area->viewport() == around;
        const bool beyond =
            placed.left() < -rounding || placed.right() > around->width() + rounding ||
            (!scrolls &&
             (placed.top() < -rounding || placed.bottom() > around->height() + rounding));
        if (beyond) return QStringLiteral("cut by ") + named(*around);
        if (scrolls || around == &window) return {};
    }
    return {};
}

template <class Widget>
void look(const QWidget& window, QStringList& found)
{
    for (const Widget* each : window.findChildren<Widget*>()) {
        if (!each->isVisibleTo(&window) || each->text().isEmpty()) continue;
        QString why = lacksRoom(*each);
        if (why.isEmpty()) why = cutBy(*each, window);
        if (!why.isEmpty()) found.push_back(why + QStringLiteral(": ") + each->text());
    }
}

} // namespace

QStringList clippedTexts(const QWidget& window)
{
    QStringList found;
    look<QLabel>(window, found);
    look<QAbstractButton>(window, found);
    return found;
}

QStringList partsTooLow(const QWidget& window)
{
    QStringList found;
    QList<const QWidget*> parts{&window};
    for (const QWidget* each : window.findChildren<QWidget*>())
        if (each->isVisibleTo(&window)) parts.push_back(each);
    for (const QWidget* each : parts) {
        const int lacking = heightNeeded(*each) - each->height();
        if (lacking > rounding)
            found.push_back(QStringLiteral("%1 pixels too low: %2").arg(lacking).arg(named(*each)));
        const auto* area = qobject_cast<const QScrollArea*>(each);
        if (area != nullptr && area->widget() != nullptr &&
            area->verticalScrollBar()->maximum() + area->viewport()->height() <
                area->widget()->height())
            found.push_back(QStringLiteral("never comes to its foot: ") + named(*area->widget()));
    }
    return found;
}

} // namespace countersign
