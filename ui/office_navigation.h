#pragma once

#include "base/result.h" // first: moc cannot read what <chrono> brings otherwise
#include "domain/visit.h"

#include <QFrame>
#include <QVector>

class QLabel;
class QPushButton;

namespace countersign {

/// At the left of the office: its pages, and the days that are asked for most.
class OfficeNavigation : public QFrame {
    Q_OBJECT
public:
    /// The pages by name, in the order of their keys.
    explicit OfficeNavigation(const QStringList& pages, QWidget* parent = nullptr);

    void displayPage(int page);
    /// How much waits there; 0: nothing is said.
    void displayCount(int page, int count);
    /// The days that can be chosen, seen from this one.
    void setToday(Date today);
    /// Marks these days, if they are among them; none while another page than theirs is shown.
    void displayDays(const std::optional<DateRange>& days);

signals:
    void pageChosen(int page);
    void daysChosen(const countersign::DateRange& days);

private:
    [[nodiscard]] QPushButton* makeRow(const char* name);
    struct Page {
        QString name;
        QPushButton* button{nullptr};
        QLabel* count{nullptr};
    };
    struct Days {
        DateRange range;
        QPushButton* button{nullptr};
    };
    QVector<Page> pages_;
    QVector<Days> days_;
    std::optional<DateRange> shown_;
};

} // namespace countersign
