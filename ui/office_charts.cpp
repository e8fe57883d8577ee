#include "ui/office_charts.h"

#include "ui/form_scale.h"
#include "ui/page_parts.h"
#include "ui/style.h"
#include "ui/wording_office.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QFrame>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLabel>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

/// Below this width, in layout units, the charts stand one beneath the other.
constexpr int sideBySide = 760;
constexpr std::size_t causesAtMost = 6;

QFont smallFont()
{
    QFont font;
    font.setPointSizeF(currentStyle().points(TextRole::Small));
    return font;
}

void colour(QAbstractAxis& axis)
{
    const Tokens& t = currentStyle().tokens;
    axis.setLabelsFont(smallFont());
    axis.setLabelsColor(t.quietInk);
    axis.setLinePenColor(t.line);
    axis.setGridLineColor(t.line);
}

/// The highest value that a scale of whole steps ends at.
double roundUp(double value)
{
    if (value <= 4) return 4;
    const double step = std::pow(10, std::floor(std::log10(value)));
    for (const double part : {1.0, 2.0, 4.0, 5.0, 10.0})
        if (value <= part * step) return part * step;
    return value;
}

QValueAxis* makeScale(double highest, const char* format)
{
    auto* axis = new QValueAxis;
    axis->setRange(0, roundUp(highest));
    axis->setTickCount(5);
    axis->setLabelFormat(QString::fromLatin1(format));
    colour(*axis);
    return axis;
}

struct Bar {
    QString words;
    double value{0};
    QColor ink;
};

QChart* emptyChart()
{
    auto* chart = new QChart;
    chart->setBackgroundVisible(false);
    chart->setMargins({0, 0, 0, 0});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->setVisible(false);
    chart->legend()->setFont(smallFont());
    chart->legend()->setLabelColor(currentStyle().tokens.ink);
    chart->legend()->setAlignment(Qt::AlignTop);
    return chart;
}

/// One bar beneath the other, each with its word at the left and its number in it.
QChart* barChart(const QVector<Bar>& bars, const char* format, const QString& numbers)
{
    QChart* chart = emptyChart();
    if (bars.isEmpty()) return chart;
    auto* series = new QHorizontalBarSeries;
    QStringList words;
    double highest = 0;
    auto* set = new QBarSet{QString{}};
    for (auto bar = bars.rbegin(); bar != bars.rend(); ++bar) { // Qt begins at the bottom
        words.push_back(bar->words);
        set->append(bar->value);
        highest = std::max(highest, bar->value);
    }
    set->setColor(bars.front().ink);
    set->setBorderColor(Qt::transparent);
    set->setLabelFont(smallFont());
    set->setLabelColor(currentStyle().tokens.ink);
    series->append(set);
    series->setBarWidth(0.62);
    series->setLabelsVisible(true);
    series->setLabelsFormat(numbers);
    series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    chart->addSeries(series);
    auto* names = new QBarCategoryAxis;
    names->append(words);
    names->setTruncateLabels(false); // a bar without its name says nothing
    colour(*names);
    names->setLabelsColor(currentStyle().tokens.ink);
    names->setGridLineVisible(false);
    chart->addAxis(names, Qt::AlignLeft);
    series->attachAxis(names);
    QValueAxis* scale = makeScale(highest * 1.15, format);
    chart->addAxis(scale, Qt::AlignBottom);
    series->attachAxis(scale);
    return chart;
}

QChart* hourChart(const KeyFigures& figures)
{
    QChart* chart = emptyChart();
    int first = 24;
    int last = -1;
    for (int hour = 0; hour < 24; ++hour)
        if (figures.hours[static_cast<std::size_t>(hour)].all() > 0) {
            first = std::min(first, hour);
            last = hour;
        }
    if (last < 0) return chart;
    first = std::min(first, 8);
    last = std::max(last, 20);
    const Tokens& t = currentStyle().tokens;
    const wording::DayWords words = wording::day();
    // Told apart by their pattern and their place as well.
    auto* registered = new QBarSet{words.registered};
    registered->setBrush(t.good);
    auto* waiting = new QBarSet{words.waiting};
    waiting->setBrush(QBrush{t.wait, Qt::Dense3Pattern});
    auto* refused = new QBarSet{words.refused};
    refused->setBrush(QBrush{t.bad, Qt::BDiagPattern});
    QStringList hours;
    double highest = 0;
    for (int hour = first; hour <= last; ++hour) {
        const VisitCount& count = figures.hours[static_cast<std::size_t>(hour)];
        registered->append(static_cast<double>(count.registered));
        waiting->append(static_cast<double>(count.waiting));
        refused->append(static_cast<double>(count.refused));
        hours.push_back(QString::number(hour));
        highest = std::max(highest, static_cast<double>(count.all()));
    }
    auto* series = new QStackedBarSeries;
    for (QBarSet* set : {registered, waiting, refused}) {
        set->setBorderColor(t.card);
        series->append(set);
    }
    series->setBarWidth(0.72);
    chart->addSeries(series);
    auto* axis = new QBarCategoryAxis;
    axis->append(hours);
    colour(*axis);
    axis->setGridLineVisible(false);
    chart->addAxis(axis, Qt::AlignBottom);
    series->attachAxis(axis);
    QValueAxis* scale = makeScale(highest, "%.0f");
    chart->addAxis(scale, Qt::AlignLeft);
    series->attachAxis(scale);
    chart->legend()->setVisible(true);
    return chart;
}

/// As low as its card may be; it grows with its place.
class LowChartView : public QChartView {
public:
    [[nodiscard]] QSize sizeHint() const override
    {
        return {currentStyle().px(240), currentStyle().px(150)};
    }
};

void put(QChartView& view, QChart* chart)
{
    const std::unique_ptr<QChart> before{view.chart()};
    view.setChart(chart);
}

} // namespace

OfficeCharts::OfficeCharts(QWidget* parent)
    : QWidget{parent}, upper_{new QBoxLayout{QBoxLayout::LeftToRight}},
      lower_{new QBoxLayout{QBoxLayout::LeftToRight}}
{
    const wording::ChartWords words = wording::charts();
    byHour_ = addChart(*upper_, words.byHour);
    byOutcome_ = addChart(*upper_, words.byOutcome);
    byCause_ = addChart(*lower_, words.byCause);
    byStep_ = addChart(*lower_, words.byStep);
    auto* column = makeColumn(16);
    for (QBoxLayout* row : {upper_, lower_}) {
        row->setSpacing(currentStyle().px(16));
        column->addLayout(row);
        stackWhenNarrow(*this, *row, sideBySide);
    }
    setLayout(column);
}

QChartView* OfficeCharts::addChart(QBoxLayout& row, const QString& heading)
{
    const Style& style = currentStyle();
    auto* card = new QFrame;
    card->setProperty("role", QStringLiteral("card"));
    auto* column = new QVBoxLayout{card};
    column->setContentsMargins(style.px(16), style.px(12), style.px(16), style.px(8));
    column->setSpacing(style.px(4));
    column->addWidget(makeLabel(heading, "section"));
    auto* view = new LowChartView;
    view->setAccessibleName(heading);
    view->setFrameShape(QFrame::NoFrame);
    view->setFocusPolicy(Qt::NoFocus);
    view->setRenderHint(QPainter::Antialiasing);
    view->setMinimumHeight(style.px(150));
    view->setBackgroundBrush(Qt::transparent);
    view->viewport()->setAutoFillBackground(false);
    column->addWidget(view, 1);
    row.addWidget(card, 1);
    return view;
}

void OfficeCharts::display(const KeyFigures& figures)
{
    const Tokens& t = currentStyle().tokens;
    put(*byHour_, hourChart(figures));
    QVector<Bar> outcomes;
    for (const auto& [standing, count] : figures.standings)
        outcomes.push_back({wording::forStanding(standing), static_cast<double>(count), t.accent});
    put(*byOutcome_, barChart(outcomes, "%.0f", QStringLiteral("@value")));
    std::vector<std::pair<Cause, std::uint64_t>> causes{
        figures.causes.begin(), figures.causes.end()};
    std::stable_sort(causes.begin(), causes.end(), [](const auto& a, const auto& b) {
        return a.second > b.second;
    });
    if (causes.size() > causesAtMost) causes.resize(causesAtMost);
    QVector<Bar> bars;
    for (const auto& [cause, count] : causes)
        bars.push_back({wording::shortCause(cause), static_cast<double>(count), t.accent});
    put(*byCause_, barChart(bars, "%.0f", QStringLiteral("@value")));
    QVector<Bar> steps;
    for (const auto& [step, time] : figures.medianSteps)
        steps.push_back(
            {wording::forStep(step),
             std::round(static_cast<double>(time.count()) / 100) / 10,
             t.accent});
    put(*byStep_,
        barChart(steps, "%.0f", QStringLiteral("@value ") + wording::charts().secondsShort));
}

} // namespace countersign
