#include "ui/office_day_page.h"

#include "ui/office_charts.h"
#include "ui/office_dates.h"
#include "ui/office_filter_bar.h"
#include "ui/office_tiles.h"
#include "ui/office_unusual.h"
#include "ui/office_visit_view.h"
#include "ui/page_parts.h"
#include "ui/problem_note.h"
#include "ui/wording_office.h"
#include "ui/wrapping_row.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace countersign {
namespace {

constexpr std::size_t holdersAtOnce = 64;

QDateEdit* makeDate(const char* name, const QString& words)
{
    auto* edit = new QDateEdit;
    edit->setObjectName(QLatin1String{name});
    edit->setAccessibleName(words);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setKeyboardTracking(false); // once the whole date is typed
    edit->setButtonSymbols(QDateEdit::NoButtons);
    return edit;
}

} // namespace

OfficeDayPage::OfficeDayPage(const Policy& policy, QWidget* parent)
    : OfficePage{parent}, policy_{policy}, title_{makeLabel("title")}, tiles_{new OfficeTiles},
      unusual_{new OfficeUnusual}, filter_{new OfficeFilterBar}, view_{new VisitView{table_}},
      state_{makeLabel("value", "quiet")}, note_{new ProblemNote}, sheet_{new QWidget},
      charts_{new OfficeCharts}
{
    const wording::DayWords words = wording::day();
    const Style& style = currentStyle();
    from_ = makeDate("from", words.from);
    to_ = makeDate("to", words.to);
    title_->setWordWrap(false);
    auto* dates = new QWidget;
    auto* range = new QHBoxLayout{dates};
    range->setContentsMargins(0, 0, 0, 0);
    range->setSpacing(style.px(8));
    for (QWidget* part : std::initializer_list<QWidget*>{
             makeLabel(words.from, "small", "quiet"),
             from_,
             makeLabel(words.to, "small", "quiet"),
             to_}) {
        if (auto* label = qobject_cast<QLabel*>(part)) label->setWordWrap(false);
        range->addWidget(part);
    }
    auto* head = new WrappingRow; // the dates go beneath the title where there is no room beside it
    head->setSpacing(style.px(16));
    head->setLineSpacing(style.px(4));
    head->addWidget(title_);
    head->addSpring();
    head->addWidget(dates);

    auto* rows = new QVBoxLayout{sheet_};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(style.px(8));
    rows->addWidget(filter_);
    rows->addWidget(view_, 1);
    view_->setMinimumHeight(style.px(36) * 6);
    charts_->hide();
    setFocusPolicy(Qt::StrongFocus);
    state_->setAlignment(Qt::AlignCenter);
    state_->setObjectName(QStringLiteral("state"));
    title_->setObjectName(QStringLiteral("dayTitle"));

    auto* column = makeColumn(12);
    column->addLayout(head);
    column->addWidget(tiles_);
    column->addWidget(unusual_);
    column->addWidget(note_);
    column->addWidget(state_, 1); // or the figures and the table take the room
    column->addWidget(sheet_, 1);
    column->addWidget(charts_, 1);
    setLayout(column);

    for (QDateEdit* edit : {from_, to_})
        connect(edit, &QDateEdit::dateChanged, this, [this, edit] {
            DateRange days{fromQt(from_->date()), fromQt(to_->date())};
            if (days.to < days.from) (edit == from_ ? days.to : days.from) = fromQt(edit->date());
            showDays(days);
        });
    connect(filter_, &OfficeFilterBar::changed, this, &OfficeDayPage::applyFilter);
    connect(filter_, &OfficeFilterBar::columnsWanted, view_, &VisitView::chooseColumns);
    connect(filter_, &OfficeFilterBar::left, view_, qOverload<>(&QWidget::setFocus));
    connect(view_, &VisitView::opened, this, &OfficeDayPage::goOn);
    connect(unusual_, &OfficeUnusual::showWanted, this, &OfficeDayPage::showOnly);
    forget();
}

QString OfficeDayPage::name() const { return wording::day().name; }

void OfficeDayPage::showDays(const DateRange& days)
{
    const bool isNew = !(days == days_);
    days_ = days;
    {
        const QSignalBlocker quietFrom{from_};
        const QSignalBlocker quietTo{to_};
        from_->setDate(toQt(days.from));
        to_->setDate(toQt(days.to));
    }
    title_->setText(wording::range(days));
    layout()->invalidate(); // perhaps in another number of lines
    emit daysShown(days);
    if (isNew) read();
}

void OfficeDayPage::enter() { read(); }

void OfficeDayPage::read()
{
    if (link() == nullptr) return;
    reading_ = true;
    problem_.reset();
    holders_.drop();
    displayState();
    link()->readVisits(visits_, days_, [this](auto visits) { display(std::move(visits)); });
}

void OfficeDayPage::display(Result<std::vector<Visit>> visits)
{
    reading_ = false;
    const auto kept = view_->current();
    problem_.reset();
    if (!visits) problem_ = visits.error();
    table_.display(visits ? std::move(*visits) : std::vector<Visit>{}, days_.from != days_.to);
    filter_->offer(table_.visits());
    patterns_ = findUnusual(table_.visits(), policy_.pattern);
    std::set<std::uint64_t> marked;
    for (const UnusualPattern& pattern : patterns_)
        for (const EntryNumber& entry : pattern.entries)
            marked.insert(entry.value());
    table_.mark(std::move(marked));
    displayFigures();
    applyFilter();
    view_->fitColumns();
    view_->setCurrent(kept);
    readHolders();
}

void OfficeDayPage::displayFigures()
{
    figures_ = keyFiguresOf(table_.visits());
    const wording::DayWords words = wording::day();
    const VisitCount& visits = figures_.visits;
    const QString none = QStringLiteral("–");
    tiles_->display(
        {{wording::count(visits.registered), words.registered, Tone::Good},
         {wording::count(visits.waiting),
          words.waiting,
          visits.waiting > 0 ? Tone::Wait : Tone::Plain},
         {wording::count(visits.refused), words.refused, Tone::Plain},
         {figures_.medianTime ? wording::duration(*figures_.medianTime) : none,
          words.medianTime,
          Tone::Plain},
         {wording::count(figures_.retried), words.retried, Tone::Plain},
         {wording::count(patterns_.size()),
          words.unusual,
          patterns_.empty() ? Tone::Plain : Tone::Wait}});
    unusual_->display(patterns_);
    charts_->display(figures_);
}

void OfficeDayPage::displayState()
{
    const wording::DayWords words = wording::day();
    QString state;
    if (reading_ && table_.visits().empty())
        state = wording::office().reading;
    else if (!reading_ && !problem_ && table_.visits().empty())
        state = words.none;
    else if (!showsCharts_ && table_.rowCount() == 0 && !table_.visits().empty())
        state = words.nothingFound;
    state_->setText(state);
    state_->setVisible(!state.isEmpty());
    note_->display(problem_ ? std::optional{wording::forError(*problem_)} : std::nullopt);
    const bool any = !table_.visits().empty();
    tiles_->setVisible(any);
    const bool hadKeyboard = view_->hasFocus() || hasFocus();
    sheet_->setVisible(any && !showsCharts_);
    charts_->setVisible(any && showsCharts_);
    view_->setVisible(table_.rowCount() > 0);
    if (hadKeyboard) takeKeyboard(); // what is hidden passes it on to whatever comes next
    filter_->displayCount(static_cast<std::uint64_t>(table_.rowCount()), table_.visits().size());
    setPrimaryAction(
        any && !showsCharts_ ? PrimaryAction{words.open, table_.rowCount() > 0} : PrimaryAction{});
    emit keysChanged();
}

void OfficeDayPage::readHolders()
{
    if (link() == nullptr) return;
    auto wanted = table_.holdersWanted(view_->firstRowInSight(), holdersAtOnce);
    if (wanted.empty()) return;
    link()->readHolders(holders_, wanted, [this](Result<std::vector<MaskedHolder>> holders) {
        if (!holders) { // the visits themselves are there
            problem_ = holders.error();
            return displayState();
        }
        const auto kept = view_->current();
        const int before = table_.rowCount();
        const bool first = table_.holderCount() == 0;
        table_.add(*holders);
        if (first) view_->fitColumns();
        view_->setCurrent(kept);
        if (before != table_.rowCount()) displayState();
        if (!holders->empty()) readHolders(); // those that cannot be had are not asked for again
    });
}

void OfficeDayPage::applyFilter()
{
    const auto kept = view_->current();
    table_.setFilter(filter_->filter());
    view_->setCurrent(kept);
    displayState();
}

void OfficeDayPage::showOnly(const UnusualPattern& pattern)
{
    std::set<std::uint64_t> entries;
    for (const EntryNumber& entry : pattern.entries)
        entries.insert(entry.value());
    filter_->clear();
    table_.showOnly(std::move(entries));
    turnTo(false);
    view_->setCurrent(std::nullopt);
    displayState();
    view_->setFocus();
}

void OfficeDayPage::turnTo(bool charts)
{
    showsCharts_ = charts;
    displayState();
    takeKeyboard();
}

void OfficeDayPage::goByDays(int days)
{
    showDays({moved(days_.from, days), moved(days_.to, days)});
}

QString OfficeDayPage::escape() const
{
    const wording::DayWords words = wording::day();
    if (showsCharts_) return words.table;
    if (table_.showsOnlySome()) return words.showAll;
    return filter_->isEmpty() ? QString{} : words.clear;
}

void OfficeDayPage::goBack()
{
    if (showsCharts_) return turnTo(false);
    table_.showOnly({});
    filter_->clear();
    view_->setFocus();
}

void OfficeDayPage::goOn()
{
    const auto* focus = QApplication::focusWidget();
    if (qobject_cast<const QDateEdit*>(focus) != nullptr ||
        qobject_cast<const QComboBox*>(focus) != nullptr)
        return view_->setFocus(); // Enter only ended what was chosen there
    const QModelIndex index = view_->currentIndex();
    if (!index.isValid() || showsCharts_ || index.row() >= table_.rowCount()) return;
    const MaskedHolder* holder = table_.holderAt(index.row());
    emit recordWanted(
        table_.visitAt(index.row()), holder != nullptr ? std::optional{*holder} : std::nullopt);
}

void OfficeDayPage::takeKeyboard()
{
    if (showsCharts_ || !view_->isVisibleTo(this))
        setFocus();
    else
        view_->setFocus();
}

QVector<OfficePage::Key> OfficeDayPage::keys()
{
    const wording::DayWords words = wording::day();
    return {
        {QStringLiteral("F4"),
         showsCharts_ ? words.table : words.charts,
         [this] { turnTo(!showsCharts_); }},
        {QStringLiteral("F5"), wording::office().refresh, [this] { read(); }}};
}

void OfficeDayPage::keyPressEvent(QKeyEvent* event)
{
    const bool alt = event->modifiers() == Qt::AltModifier;
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (alt && event->key() == Qt::Key_Left) return goByDays(-1);
    if (alt && event->key() == Qt::Key_Right) return goByDays(1);
    const bool filters = event->key() == Qt::Key_Slash || (control && event->key() == Qt::Key_F);
    if (filters && !showsCharts_) return filter_->takeKeyboard();
    if (control && event->key() == Qt::Key_K && !showsCharts_) return view_->chooseColumns();
    if (control && event->key() == Qt::Key_D) {
        from_->setFocus();
        return from_->selectAll();
    }
    OfficePage::keyPressEvent(event);
}

void OfficeDayPage::forget()
{
    visits_.drop();
    holders_.drop();
    reading_ = false;
    problem_.reset();
    patterns_.clear();
    table_.display({}, false);
    filter_->clear();
    displayFigures();
    showsCharts_ = false;
    displayState();
}

} // namespace countersign
