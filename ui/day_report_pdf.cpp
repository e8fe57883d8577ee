#include "ui/day_report_pdf.h"

#include "domain/key_figures.h"
#include "domain/unusual_patterns.h"
#include "ui/day_sums.h"
#include "ui/wording_office.h"
#include "ui/wording_office_review.h"
#include "ui/wording_report.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace countersign {
namespace {

constexpr double marginMm = 15;

QString seconds(std::chrono::milliseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1000, 'f', 1) + QStringLiteral(" s");
}

} // namespace

DayReportView dayReportView(
    const DaySheet& sheet,
    const QString& outlet,
    const std::string& checkpoint,
    const Policy& policy)
{
    const wording::ReportWords words = wording::report();
    const KeyFigures figures = keyFiguresOf(sheet.visits);
    const DaySums sums = sumsOf(sheet);
    DayReportView view;
    view.outlet = outlet;
    view.date = wording::date(sheet.day);
    if (sheet.closed) view.state = wording::closedBy(*sheet.closed);
    view.addsUp = sums.addUp();
    view.checkpoint = checkpoint;
    view.figures = {
        {wording::count(figures.visits.all()), words.visits},
        {wording::count(figures.visits.registered), words.registered},
        {wording::count(figures.visits.waiting), words.waiting},
        {wording::count(figures.visits.refused), words.refused},
        {figures.medianTime ? seconds(*figures.medianTime) : QStringLiteral("–"), words.usualTime},
        {wording::count(figures.retried), words.retried}};
    view.sums = {
        {wording::entriesFromTo(sheet.firstEntry, sheet.lastEntry), words.entries},
        {wording::sum(sums.standings.parts, sums.standings.total), words.visits},
        {wording::count(sheet.decisions.size()), words.decisions},
        {wording::sum(sums.entries.parts, sums.entries.total), words.otherEntries}};
    for (std::size_t hour = 0; hour < view.hours.size(); ++hour)
        view.hours[hour] = static_cast<double>(figures.hours[hour].all());
    for (const auto& [standing, count] : figures.standings)
        view.outcomes.push_back(
            {wording::reportStanding(standing), static_cast<double>(count), wording::count(count)});
    for (const auto& [step, time] : figures.medianSteps)
        view.steps.push_back(
            {wording::reportStep(step), static_cast<double>(time.count()), seconds(time)});
    for (const auto& [clerk, count] : figures.clerks)
        view.clerks.push_back(
            {{QString::fromStdString(clerk.value()), {}},
             static_cast<double>(count.all()),
             wording::count(count.all())});
    for (const UnusualPattern& pattern : findUnusual(sheet.visits, policy.pattern))
        view.exceptions.push_back(wording::forPattern(pattern));
    return view;
}

Result<void> saveDayReport(const DayReportView& view, const QString& file)
{
    QSaveFile out{file};
    const auto failed = [&] {
        return fail(
            ErrorCode::StorageFailed, file.toStdString() + ": " + out.errorString().toStdString());
    };
    if (!out.open(QIODevice::WriteOnly)) return failed();
    if (!out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) return failed();
    {
        QPdfWriter pdf{&out};
        pdf.setTitle(view.date);
        pdf.setCreator(QStringLiteral("Countersign"));
        pdf.setResolution(300);
        pdf.setPageSize(QPageSize{QPageSize::A4});
        pdf.setPageMargins({marginMm, marginMm, marginMm, marginMm}, QPageLayout::Millimeter);
        QPainter painter;
        if (!painter.begin(&pdf)) return failed();
        paintDayReport(painter, QRectF(0, 0, pdf.width(), pdf.height()), view);
        if (!painter.end()) return failed();
    }
    if (!out.commit()) return failed();
    return {};
}

} // namespace countersign
