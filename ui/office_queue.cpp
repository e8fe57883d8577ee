#include "ui/office_queue.h"

#include "ui/style.h"
#include "ui/wording_office.h"
#include "ui/wording_office_review.h"

#include <QKeyEvent>

namespace countersign {

OfficeQueue::OfficeQueue(QWidget* parent) : QListWidget{parent}
{
    setObjectName(QStringLiteral("queue"));
    setProperty("role", QStringLiteral("queue"));
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
}

void OfficeQueue::display(const std::vector<Visit>& visits, UtcMs now)
{
    const Visit* before = current();
    const EntryNumber kept = before != nullptr ? before->entry : EntryNumber{};
    visits_ = visits;
    clear();
    for (const Visit& visit : visits_) {
        QStringList reasons;
        for (const Reason reason : visit.reasons)
            reasons.push_back(wording::shortReason(reason));
        const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(now - visit.at);
        addItem(
            wording::entry(visit.entry) + QStringLiteral(" ⋅ ") + wording::waitsFor(time) +
            QLatin1Char{'\n'} + reasons.join(QStringLiteral(", ")) + QStringLiteral(" ⋅ ") +
            QString::fromStdString(visit.clerk.value()));
    }
    setCurrent(kept);
}

const Visit* OfficeQueue::current() const
{
    const int row = currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < visits_.size()
               ? &visits_[static_cast<std::size_t>(row)]
               : nullptr;
}

void OfficeQueue::setCurrent(EntryNumber entry)
{
    int row = 0;
    for (std::size_t i = 0; i < visits_.size(); ++i)
        if (visits_[i].entry == entry) row = static_cast<int>(i);
    setCurrentRow(visits_.empty() ? -1 : row);
}

void OfficeQueue::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: return QListWidget::keyPressEvent(event);
    default: event->ignore(); // for the page: no letter searches in the list
    }
}

} // namespace countersign
