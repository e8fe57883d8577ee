#include "ui/clipped_text.h"

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>
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
        if (beyond)
            return QStringLiteral("cut by ") +
                   QString::fromLatin1(around->metaObject()->className()) + around->objectName();
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

} // namespace countersign
