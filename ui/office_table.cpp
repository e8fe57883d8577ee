#include "ui/office_table.h"

#include "ui/style.h"

#include <QHeaderView>
#include <QTableWidget>

namespace countersign {

QTableWidget* makeOfficeTable(const QStringList& headings)
{
    auto* table = new QTableWidget;
    const int rowHeight = currentStyle().px(36);
    table->setColumnCount(static_cast<int>(headings.size()));
    table->setHorizontalHeaderLabels(headings);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setMinimumHeight(rowHeight * 6);
    return table;
}

void addTableRow(QTableWidget& table, const QStringList& cells)
{
    const int row = table.rowCount();
    table.insertRow(row);
    int column = 0;
    for (const QString& words : cells) {
        auto* item = new QTableWidgetItem{words};
        item->setToolTip(words);
        table.setItem(row, column++, item);
    }
}

void fitTableColumns(QTableWidget& table)
{
    for (int column = 0; column + 1 < table.columnCount(); ++column) {
        table.resizeColumnToContents(column);
        table.setColumnWidth(column, table.columnWidth(column) + currentStyle().px(16));
    }
}

} // namespace countersign
