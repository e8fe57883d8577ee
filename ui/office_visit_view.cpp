#include "ui/office_visit_view.h"

#include "ui/style.h"
#include "ui/wording_office_record.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>

#include <algorithm>

namespace countersign {
namespace {

QSettings settings() { return QSettings{"Countersign", "desktop"}; }
QString keyOf(VisitColumn column)
{
    return QStringLiteral("office/columns/") + QString::fromLatin1(name(column));
}

bool isUsual(VisitColumn column)
{
    switch (column) {
    case VisitColumn::Entry:
    case VisitColumn::Time:
    case VisitColumn::Standing:
    case VisitColumn::Holder:
    case VisitColumn::Number:
    case VisitColumn::Kind:
    case VisitColumn::Why:
    case VisitColumn::Clerk:
    case VisitColumn::Duration:
    case VisitColumn::Marks: return true;
    case VisitColumn::IdNumber:
    case VisitColumn::Attempts:
    case VisitColumn::Tariff: break;
    }
    return false;
}

} // namespace

VisitView::VisitView(VisitTable& table, QWidget* parent) : QTableView{parent}, table_{table}
{
    setModel(&table);
    setObjectName(QStringLiteral("visits"));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    const Style& style = currentStyle();
    setIconSize({style.px(16), style.px(16)});
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(style.px(36));
    QHeaderView& head = *horizontalHeader();
    head.setHighlightSections(false);
    head.setSectionsClickable(true);
    head.setMinimumSectionSize(style.px(40));
    head.setSortIndicatorShown(true);
    head.setSortIndicator(static_cast<int>(VisitColumn::Entry), Qt::DescendingOrder);
    head.setStretchLastSection(true);
    const QSettings kept = settings();
    for (int i = 0; i < visitColumns; ++i) {
        const auto column = static_cast<VisitColumn>(i);
        setColumnHidden(i, !kept.value(keyOf(column), isUsual(column)).toBool());
    }
    connect(&head, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder way) {
        const auto entry = current();
        table_.sort(column, way);
        setCurrent(entry);
    });
    connect(this, &QTableView::doubleClicked, this, &VisitView::opened);
}

std::optional<EntryNumber> VisitView::current() const
{
    const QModelIndex index = currentIndex();
    if (!index.isValid() || index.row() >= table_.rowCount()) return std::nullopt;
    return table_.visitAt(index.row()).entry;
}

void VisitView::setCurrent(std::optional<EntryNumber> entry)
{
    if (table_.rowCount() == 0) return;
    const int row = entry ? table_.rowOf(*entry) : -1;
    for (int column = 0; column < visitColumns; ++column)
        if (!isColumnHidden(column)) {
            setCurrentIndex(table_.index(std::max(row, 0), column));
            return;
        }
}

int VisitView::firstRowInSight() const { return std::max(rowAt(0), 0); }

bool VisitView::shows(VisitColumn column) const
{
    return !isColumnHidden(static_cast<int>(column));
}

void VisitView::setShown(VisitColumn column, bool shown)
{
    setColumnHidden(static_cast<int>(column), !shown);
    settings().setValue(keyOf(column), shown);
    fitColumns();
}

void VisitView::chooseColumns()
{
    auto* menu = new QMenu{this};
    menu->setObjectName(QStringLiteral("columns"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < visitColumns; ++i) {
        const auto column = static_cast<VisitColumn>(i);
        QAction* choice = menu->addAction(wording::columnName(column));
        choice->setCheckable(true);
        choice->setChecked(shows(column));
        connect(choice, &QAction::toggled, this, [this, column](bool shown) {
            setShown(column, shown);
        });
    }
    menu->popup(mapToGlobal(QPoint{width() - menu->sizeHint().width(), 0}));
}

void VisitView::fitColumns()
{
    const int gap = currentStyle().px(28);
    const QFontMetrics small{horizontalHeader()->font()};
    const int first = firstRowInSight();
    const int last = std::min(first + 40, table_.rowCount());
    const int most = currentStyle().px(200);
    for (int column = 0; column < visitColumns; ++column) {
        if (isColumnHidden(column)) continue;
        const QString heading =
            table_.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        int wide = small.horizontalAdvance(heading) + gap;
        for (int row = first; row < last; ++row) {
            const QString text = table_.index(row, column).data().toString();
            wide = std::max(wide, fontMetrics().horizontalAdvance(text) + gap);
        }
        if (column == static_cast<int>(VisitColumn::Standing))
            wide += iconSize().width() + currentStyle().px(8);
        setColumnWidth(column, std::min(wide, most));
    }
}

/// By the place of the column on the screen, from 1.
void VisitView::sortByColumn(int place)
{
    for (int column = 0; column < visitColumns; ++column) {
        if (isColumnHidden(column) || --place > 0) continue;
        QHeaderView& head = *horizontalHeader();
        const bool again = head.sortIndicatorSection() == column &&
                           head.sortIndicatorOrder() == Qt::AscendingOrder;
        head.setSortIndicator(column, again ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
}

void VisitView::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && key >= Qt::Key_1 && key <= Qt::Key_9) return sortByColumn(key - Qt::Key_0);
    const bool moves = key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp ||
                       key == Qt::Key_PageDown || key == Qt::Key_Home || key == Qt::Key_End ||
                       key == Qt::Key_Left || key == Qt::Key_Right;
    if (moves && !(event->modifiers() & Qt::AltModifier)) {
        if (key == Qt::Key_Home) return setCurrentIndex(table_.index(0, currentIndex().column()));
        if (key == Qt::Key_End)
            return setCurrentIndex(table_.index(table_.rowCount() - 1, currentIndex().column()));
        return QTableView::keyPressEvent(event);
    }
    event->ignore(); // everything else is for the page: no letter searches in the table
}

} // namespace countersign
