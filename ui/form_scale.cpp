#include "ui/form_scale.h"

#include "ui/style.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QVector>
#include <QWidget>

namespace countersign {
namespace {

constexpr const char* isScaled = "isScaled";

/// Whether `object` is a form's own and has not been scaled yet: what is made in code has no name,
/// and scales itself.
bool isToBeScaled(QObject& object)
{
    if (object.objectName().isEmpty() || object.property(isScaled).toBool()) return false;
    object.setProperty(isScaled, true);
    return true;
}

void scaleWidget(QWidget& widget)
{
    const auto scaled = [](int length) {
        return length >= QWIDGETSIZE_MAX ? length : currentStyle().px(length);
    };
    const QSize least = widget.minimumSize();
    const QSize most = widget.maximumSize();
    widget.setMaximumSize(scaled(most.width()), scaled(most.height()));
    widget.setMinimumSize(scaled(least.width()), scaled(least.height()));
}

void scaleLayout(QLayout& layout)
{
    const Style& style = currentStyle();
    const QMargins around = layout.contentsMargins();
    layout.setContentsMargins(
        style.px(around.left()),
        style.px(around.top()),
        style.px(around.right()),
        style.px(around.bottom()));
    if (layout.spacing() > 0) layout.setSpacing(style.px(layout.spacing()));
    for (int i = 0; i < layout.count(); ++i)
        if (QSpacerItem* gap = layout.itemAt(i)->spacerItem()) {
            const QSizePolicy policy = gap->sizePolicy();
            const QSize size = gap->sizeHint();
            gap->changeSize(
                style.px(size.width()),
                style.px(size.height()),
                policy.horizontalPolicy(),
                policy.verticalPolicy());
        }
}

/// A page that scrolls is never narrower than its columns, so what is around it counts.
class ColumnsWatch : public QObject {
public:
    ColumnsWatch(QWidget& page, QBoxLayout& columns, int sideBySide)
        : QObject{&page}, page_{page}, columns_{columns}, sideBySide_{sideBySide}
    {
        page.installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::ParentChange && page_.parentWidget() != nullptr)
            page_.parentWidget()->installEventFilter(this);
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show) arrange();
        return QObject::eventFilter(watched, event);
    }

private:
    void arrange()
    {
        const QWidget& around = page_.parentWidget() != nullptr ? *page_.parentWidget() : page_;
        const bool stacked = around.width() < currentStyle().px(sideBySide_);
        const auto direction = stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
        if (columns_.direction() != direction) {
            columns_.setDirection(direction);
            columns_.update(); // the layouts around it as well
        }
        if (narrow_.isEmpty()) rememberNarrow();
        // A layout asks how high something is at the whole width, even if it never gets that wide.
        for (const Narrow& each : narrow_)
            each.widget->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : each.atMost);
    }
    void rememberNarrow()
    {
        for (QWidget* each : page_.findChildren<QWidget*>())
            if (!each->objectName().isEmpty() && each->maximumWidth() < QWIDGETSIZE_MAX &&
                each->maximumHeight() >= QWIDGETSIZE_MAX)
                narrow_.push_back({each, each->maximumWidth()});
    }
    struct Narrow {
        QWidget* widget;
        int atMost;
    };
    QWidget& page_;
    QBoxLayout& columns_;
    int sideBySide_;
    QVector<Narrow> narrow_; ///< what is narrower than its place, side by side
};

} // namespace

void scaleForm(QWidget& form)
{
    for (QWidget* each : form.findChildren<QWidget*>())
        if (isToBeScaled(*each)) scaleWidget(*each);
    for (QLayout* each : form.findChildren<QLayout*>())
        if (isToBeScaled(*each)) scaleLayout(*each);
}

void stackWhenNarrow(QWidget& page, QBoxLayout& columns, int sideBySide)
{
    new ColumnsWatch{page, columns, sideBySide};
}

} // namespace countersign
