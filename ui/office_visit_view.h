#pragma once

#include "ui/office_visit_table.h"

#include <QTableView>

#include <optional>

namespace countersign {

/// The table of visits on the screen: which columns there are is remembered, digits sort by them,
/// Enter opens the row.
class VisitView : public QTableView {
    Q_OBJECT
public:
    explicit VisitView(VisitTable& table, QWidget* parent = nullptr);

    /// The visit of the row that has the keyboard.
    [[nodiscard]] std::optional<EntryNumber> current() const;
    /// Puts the keyboard there, or on the first row.
    void setCurrent(std::optional<EntryNumber> entry);
    [[nodiscard]] int firstRowInSight() const;
    /// Lets the person choose the columns.
    void chooseColumns();
    /// Makes the columns as wide as what is in sight.
    void fitColumns();
    [[nodiscard]] bool shows(VisitColumn column) const;
    void setShown(VisitColumn column, bool shown);

signals:
    void opened();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void sortByColumn(int place);
    VisitTable& table_;
};

} // namespace countersign
