#include "ui/office_navigation.h"

#include "ui/office_dates.h"
#include "ui/page_parts.h"
#include "ui/style.h"
#include "ui/wording_office.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign {
namespace {

constexpr int singleDays = 7;
constexpr int wide = 196;

} // namespace

OfficeNavigation::OfficeNavigation(const QStringList& pages, QWidget* parent) : QFrame{parent}
{
    setObjectName(QStringLiteral("navigation"));
    setProperty("role", QStringLiteral("side"));
    const Style& style = currentStyle();
    setFixedWidth(style.px(wide));
    auto* sheet = new QWidget;
    auto* column = new QVBoxLayout{sheet};
    column->setContentsMargins(style.px(12), style.px(16), style.px(12), style.px(12));
    column->setSpacing(style.px(2));
    const wording::OfficeWords words = wording::office();
    for (int i = 0; i < pages.size(); ++i) {
        Page page{pages[i], makeRow("page"), makeLabel("count")};
        page.button->setText(pages[i]);
        page.count->setParent(page.button);
        page.count->setWordWrap(false);
        page.count->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto* row = new QHBoxLayout{page.button};
        row->setContentsMargins(0, 0, style.px(12), 0);
        row->addStretch();
        row->addWidget(page.count, 0, Qt::AlignVCenter);
        page.count->hide();
        column->addWidget(page.button);
        connect(page.button, &QPushButton::clicked, this, [this, i] {
            displayPage(i); // not what the click made of it
            emit pageChosen(i);
        });
        pages_.push_back(page);
    }
    column->addSpacing(style.px(16));
    QLabel* heading = makeLabel(words.days, "small", "quiet");
    heading->setContentsMargins(style.px(12), 0, 0, style.px(4));
    column->addWidget(heading);
    for (int i = 0; i < singleDays + 2; ++i) {
        Days days{{}, makeRow("days")};
        column->addWidget(days.button);
        connect(days.button, &QPushButton::clicked, this, [this, i] {
            displayDays(shown_);
            emit daysChosen(days_[i].range);
        });
        days_.push_back(days);
    }
    column->addStretch();
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(makeScrolling(sheet));
}

QPushButton* OfficeNavigation::makeRow(const char* name)
{
    auto* row = new QPushButton;
    row->setObjectName(QLatin1String{name});
    row->setProperty("role", QStringLiteral("place"));
    row->setCheckable(true);
    row->setAutoDefault(true);
    row->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard on the page
    return row;
}

void OfficeNavigation::displayPage(int page)
{
    for (int i = 0; i < pages_.size(); ++i)
        pages_[i].button->setChecked(i == page);
}

void OfficeNavigation::displayCount(int page, int count)
{
    const Page& shown = pages_[page];
    shown.count->setText(QString::number(count));
    shown.count->setVisible(count > 0);
    shown.button->setAccessibleName(
        count > 0 ? shown.name + QLatin1Char{' '} + shown.count->text() : shown.name);
}

void OfficeNavigation::setToday(Date today)
{
    const wording::OfficeWords words = wording::office();
    for (int i = 0; i < singleDays; ++i) {
        const Date day = moved(today, -i);
        days_[i].range = {day, day};
        days_[i].button->setText(
            i == 0 ? words.today : (i == 1 ? words.yesterday : wording::shortDate(day)));
    }
    days_[singleDays].range = {moved(today, -6), today};
    days_[singleDays].button->setText(words.lastSevenDays);
    days_[singleDays + 1].range = {moved(today, -29), today};
    days_[singleDays + 1].button->setText(words.lastThirtyDays);
    displayDays(shown_);
}

void OfficeNavigation::displayDays(const std::optional<DateRange>& days)
{
    shown_ = days;
    for (const Days& each : days_)
        each.button->setChecked(days && each.range == *days);
}

} // namespace countersign
