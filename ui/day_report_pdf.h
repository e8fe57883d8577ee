#pragma once

#include "base/result.h"
#include "domain/day.h"
#include "domain/policy.h"
#include "ui/wording.h"

#include <QString>
#include <QVector>

#include <array>

class QPainter;
class QRectF;

namespace countersign {

/// Everything that stands on the report of a day. Nothing of a person is on it.
struct DayReportView {
    struct Figure {
        QString value;
        wording::Bilingual name;
    };
    struct Bar {
        wording::Bilingual name;
        double value{0};
        QString shown;
    };
    QString outlet;
    QString date;
    QString state; ///< who closed it, and when; empty: nobody has
    bool addsUp{false};
    QVector<Figure> figures;
    QVector<Figure> sums;           ///< a line each
    std::array<double, 24> hours{}; ///< visits
    QVector<Bar> outcomes;
    QVector<Bar> steps;
    QVector<Bar> clerks;
    QStringList exceptions;
    std::string checkpoint; ///< as a QR code; empty: none
};

/// `checkpoint`: the note that covers the closing, as its receipt has it.
[[nodiscard]] DayReportView dayReportView(
    const DaySheet& sheet,
    const QString& outlet,
    const std::string& checkpoint,
    const Policy& policy);

/// Draws it on a sheet of A4, in units of the painter's device. Any thread.
void paintDayReport(QPainter& painter, const QRectF& area, const DayReportView& view);

/// As a PDF of one page, readable by its owner only, in place of what was there. Errors:
/// StorageFailed naming the file.
[[nodiscard]] Result<void> saveDayReport(const DayReportView& view, const QString& file);

} // namespace countersign
