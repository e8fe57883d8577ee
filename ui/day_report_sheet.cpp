#include "ui/day_report_pdf.h"
#include "ui/qr_code.h"
#include "ui/slip_column.h"
#include "ui/wording_report.h"

#include <QPainter>

#include <algorithm>

// How the report of a day is set on a sheet of A4.

namespace countersign {
namespace {

const QColor quiet{0x55, 0x5C, 0x66};
const QColor rule{0xC8, 0xCE, 0xD6};
const QColor bar{0x2B, 0x5F, 0xB4};

const PaperType heading{11, true, Qt::black};
const PaperTypes headings{heading, {8.5, false, quiet}};
const PaperTypes captions{{8.5, false, Qt::black}, {7, false, quiet}};
constexpr std::size_t exceptionsAtMost = 9;

/// Everything in millimetres from the sheet's corner, in its own coordinates.
class Sheet {
public:
    Sheet(QPainter& painter, const QRectF& area, const DayReportView& view)
        : painter_{painter}, area_{area}, view_{view}, words_{wording::report()},
          column_{*painter.device(), &painter, 1}
    {
    }

    void paint()
    {
        paintHead();
        paintFigures();
        paintSums();
        const double top = column_.bottom() + mm(6);
        const double half = (area_.width() - mm(8)) / 2;
        paintHours(area_.left(), top, half);
        paintBars(words_.byOutcome, view_.outcomes, area_.left() + half + mm(8), top, half);
        const double lower = top + mm(58);
        paintBars(words_.byStep, view_.steps, area_.left(), lower, half);
        paintBars(words_.byClerk, view_.clerks, area_.left() + half + mm(8), lower, half);
        paintExceptions(lower + mm(50), area_.width() - mm(52));
        paintSeal(lower + mm(50));
    }

private:
    [[nodiscard]] double mm(double millimetres) const { return column_.mm(millimetres); }

    void line(double y)
    {
        painter_.fillRect(QRectF{area_.left(), y, area_.width(), mm(0.25)}, rule);
    }

    void paintHead()
    {
        column_.place(area_.left(), area_.top(), area_.width());
        column_.setInLine(words_.title, {{18, true, Qt::black}, {12, false, quiet}});
        column_.skip(1);
        column_.set(view_.outlet + QStringLiteral("   ") + view_.date, {12, true, Qt::black});
        column_.skip(1);
        if (view_.state.isEmpty())
            column_.setInLine(words_.open, captions);
        else
            column_.set(view_.state, captions.first);
        column_.skip(4);
        line(column_.bottom());
        column_.skip(4);
    }

    void paintFigures()
    {
        const double top = column_.bottom();
        const double wide = area_.width() / static_cast<double>(view_.figures.size());
        double bottom = top;
        for (int i = 0; i < view_.figures.size(); ++i) {
            column_.place(area_.left() + i * wide, top, wide - mm(2));
            column_.set(view_.figures[i].value, {17, true, Qt::black});
            column_.set(view_.figures[i].name, captions);
            bottom = std::max(bottom, column_.bottom());
        }
        column_.place(area_.left(), bottom + mm(4), area_.width());
        line(column_.bottom());
        column_.skip(3);
    }

    void paintSums()
    {
        for (const DayReportView::Figure& sum : view_.sums) {
            const double top = column_.bottom();
            column_.place(area_.left(), top, mm(68));
            column_.setInLine(sum.name, captions);
            column_.place(area_.left() + mm(70), top, area_.width() - mm(70));
            column_.set(sum.value, {9.5, true, Qt::black});
            column_.place(area_.left(), std::max(column_.bottom(), top + mm(5)), area_.width());
        }
        column_.skip(1);
        column_.setInLine(view_.addsUp ? words_.addsUp : words_.differs, headings);
        column_.skip(2);
        line(column_.bottom());
    }

    void paintHours(double left, double top, double width)
    {
        column_.place(left, top, width);
        column_.setInLine(words_.byHour, headings);
        constexpr int first = 7;
        constexpr int last = 22;
        const double highest =
            std::max(1.0, *std::max_element(view_.hours.begin(), view_.hours.end()));
        const double each = width / (last - first + 1);
        const double base = top + mm(46);
        const double high = mm(34);
        for (int hour = first; hour <= last; ++hour) {
            const double value = view_.hours[static_cast<std::size_t>(hour)];
            const double x = left + (hour - first) * each;
            const double tall = high * value / highest;
            painter_.fillRect(QRectF{x + each * 0.15, base - tall, each * 0.7, tall}, bar);
            centre(QString::number(hour), x, base + mm(0.5), each, {7, false, quiet});
            if (value > 0)
                centre(
                    QString::number(value),
                    x,
                    base - tall - mm(3.4),
                    each,
                    {6.5, false, Qt::black});
        }
        painter_.fillRect(QRectF{left, base, width, mm(0.25)}, rule);
    }

    void centre(const QString& text, double left, double top, double width, const PaperType& type)
    {
        SlipColumn cell{*painter_.device(), &painter_, 1};
        cell.place(left - mm(2), top, width + mm(4));
        cell.set(text, type, Qt::AlignHCenter);
    }

    void paintBars(
        const wording::Bilingual& name,
        const QVector<DayReportView::Bar>& bars,
        double left,
        double top,
        double width)
    {
        column_.place(left, top, width);
        column_.setInLine(name, headings);
        column_.skip(1.5);
        double highest = 1;
        for (const DayReportView::Bar& each : bars)
            highest = std::max(highest, each.value);
        const double names = mm(34);
        const double room = width - names - mm(16);
        double y = column_.bottom();
        const double step =
            std::min(mm(8), mm(40) / static_cast<double>(std::max<qsizetype>(1, bars.size())));
        for (const DayReportView::Bar& each : bars) {
            SlipColumn cell{*painter_.device(), &painter_, 1};
            cell.place(left, y, names - mm(2));
            cell.set(each.name, {{8.5, false, Qt::black}, {6.5, false, quiet}});
            const double wide = room * each.value / highest;
            painter_.fillRect(QRectF{left + names, y + mm(1), wide, mm(3.6)}, bar);
            cell.place(left + names + wide + mm(1.5), y + mm(0.8), mm(15));
            cell.set(each.shown, captions.first);
            y += step;
        }
    }

    void paintExceptions(double top, double width)
    {
        line(top - mm(3));
        column_.place(area_.left(), top, width);
        column_.setInLine(words_.exceptions, headings);
        column_.skip(1);
        if (view_.exceptions.isEmpty()) return column_.set(words_.none, captions);
        const auto lines = std::min<qsizetype>(view_.exceptions.size(), exceptionsAtMost);
        for (qsizetype i = 0; i < lines; ++i)
            column_.set(QStringLiteral("⋅ ") + view_.exceptions[i], captions.first);
        if (lines < view_.exceptions.size())
            column_.set(
                QStringLiteral("⋅ … %1 / %2").arg(lines).arg(view_.exceptions.size()),
                captions.first);
    }

    void paintSeal(double top)
    {
        const double side = mm(40);
        const double left = area_.right() - side;
        column_.place(left, top, side);
        column_.set(words_.seal, {heading, {7, false, quiet}});
        column_.skip(1);
        const auto code = view_.checkpoint.empty() ? Result<QrCode>{fail(ErrorCode::BadInput, {})}
                                                   : QrCode::create(view_.checkpoint);
        if (!code) return column_.set(words_.noSeal, captions);
        paintQrCode(painter_, *code, QRectF{left, column_.bottom(), side, side});
        column_.place(left, column_.bottom() + side, side);
        column_.set(words_.sealText, {{7, false, Qt::black}, {6, false, quiet}});
    }

    QPainter& painter_;
    QRectF area_;
    const DayReportView& view_;
    wording::ReportWords words_;
    SlipColumn column_;
};

} // namespace

void paintDayReport(QPainter& painter, const QRectF& area, const DayReportView& view)
{
    painter.fillRect(area, Qt::white);
    Sheet{painter, area, view}.paint();
}

} // namespace countersign
