#pragma once

#include <QStringList>

class QTableWidget;

namespace countersign {

// The plain tables of the office, for a few hundred rows that nobody edits.

/// With these headings; whole rows are chosen, the last column takes the room that is left.
[[nodiscard]] QTableWidget* makeOfficeTable(const QStringList& headings);
void addTableRow(QTableWidget& table, const QStringList& cells);
/// After the rows have changed.
void fitTableColumns(QTableWidget& table);

} // namespace countersign
