#pragma once

#include "base/result.h" // first: moc cannot read what <chrono> brings otherwise
#include "domain/visit_filter.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace countersign {

/// Above a table of visits: what of them is shown.
class OfficeFilterBar : public QWidget {
    Q_OBJECT
public:
    explicit OfficeFilterBar(QWidget* parent = nullptr);

    /// What there is to choose from: as it occurs among these. What was chosen stays.
    void offer(const std::vector<Visit>& visits);
    void displayCount(std::uint64_t shown, std::uint64_t all);
    [[nodiscard]] VisitFilter filter() const;
    [[nodiscard]] bool isEmpty() const { return filter() == VisitFilter{}; }
    void clear();
    void takeKeyboard();

signals:
    void changed();
    void columnsWanted();
    /// To the rows.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* text_;
    QComboBox* standing_;
    QComboBox* reason_;
    QComboBox* kind_;
    QComboBox* clerk_;
    QLabel* count_;
    QPushButton* columns_;
};

} // namespace countersign
