#pragma once

#include "base/result.h" // first: moc cannot read what <chrono> brings otherwise
#include "domain/key_figures.h"

#include <QWidget>

class QBoxLayout;
class QChartView;
class QVBoxLayout;

namespace countersign {

/// The key figures as charts: by hour, by outcome, by cause, and the time of each step. Every bar
/// has its word and its number; colour only repeats them.
class OfficeCharts : public QWidget {
    Q_OBJECT
public:
    explicit OfficeCharts(QWidget* parent = nullptr);
    void display(const KeyFigures& figures);

private:
    [[nodiscard]] QChartView* addChart(QBoxLayout& row, const QString& heading);
    QBoxLayout* upper_;
    QBoxLayout* lower_;
    QChartView* byHour_;
    QChartView* byOutcome_;
    QChartView* byCause_;
    QChartView* byStep_;
};

} // namespace countersign
