#include "ui/office_day_sheet.h"

#include "base/clock.h"
#include "ui/day_sums.h"
#include "ui/fact_list.h"
#include "ui/form_scale.h"
#include "ui/office_queue.h"
#include "ui/page_parts.h"
#include "ui/wording_office.h"
#include "ui/wording_office_review.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace countersign {
namespace {

constexpr int columnsFrom = 760;

QString line(const DaySum& sum)
{
    return (sum.addsUp() ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) +
           wording::sum(sum.parts, sum.total);
}

Tone toneOf(const DaySum& sum) { return sum.addsUp() ? Tone::Good : Tone::Bad; }

} // namespace

OfficeDaySheet::OfficeDaySheet(QWidget* parent)
    : QWidget{parent}, addsUp_{makeLabel("section")}, visits_{new FactList},
      standings_{new FactList}, entries_{new FactList}, queue_{new OfficeQueue}
{
    const wording::CloseWords words = wording::close();
    const Style& style = currentStyle();
    QVBoxLayout* column = nullptr;
    auto* left = makeColumn(16);
    left->addWidget(makeCard(words.outcomes, column));
    column->addWidget(visits_);
    column->addWidget(makeLabel(words.standings, "section"));
    column->addWidget(standings_);
    left->addStretch();
    auto* right = makeColumn(16);
    waitingCard_ = makeCard(words.waitingHeading, column);
    column->addWidget(makeLabel(words.waitingText, "body", "quiet"));
    column->addWidget(queue_);
    queue_->setMinimumHeight(style.px(130));
    right->addWidget(waitingCard_);
    right->addWidget(makeCard(words.entries, column));
    column->addWidget(entries_);
    right->addStretch();
    auto* columns = new QBoxLayout{QBoxLayout::LeftToRight};
    columns->setSpacing(style.px(16));
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    stackWhenNarrow(*this, *columns, columnsFrom);
    auto* sheet = makeColumn(12);
    sheet->addWidget(addsUp_);
    sheet->addLayout(columns);
    setLayout(sheet);
    addsUp_->setObjectName(QStringLiteral("addsUp"));
}

std::optional<EntryNumber> OfficeDaySheet::chosen() const
{
    const Visit* visit = queue_->current();
    return visit != nullptr ? std::optional{visit->entry} : std::nullopt;
}

void OfficeDaySheet::display(const DaySheet& sheet)
{
    const wording::CloseWords words = wording::close();
    const DaySums sums = sumsOf(sheet);
    addsUp_->setText(sums.addUp() ? words.addsUp : words.differs);
    setTone(*addsUp_, sums.addUp() ? Tone::Good : Tone::Bad);
    QVector<Fact> facts;
    for (const auto& [outcome, count] : sheet.outcomes)
        facts.push_back({wording::forOutcome(outcome), wording::count(count)});
    facts.push_back({words.visits, line(sums.outcomes), toneOf(sums.outcomes)});
    visits_->display(facts);
    facts.clear();
    for (const auto& [standing, count] : sheet.standings)
        facts.push_back({wording::forStanding(standing), wording::count(count)});
    facts.push_back({words.visits, line(sums.standings), toneOf(sums.standings)});
    standings_->display(facts);
    facts = {
        {words.entries, wording::entriesFromTo(sheet.firstEntry, sheet.lastEntry)},
        {words.visits, wording::count(sheet.visits.size())},
        {words.decisions, wording::count(sheet.decisions.size())}};
    for (const auto& [kind, count] : sheet.otherKinds)
        facts.push_back({wording::forEntryKind(kind), wording::count(count)});
    facts.push_back({words.together, line(sums.entries), toneOf(sums.entries)});
    entries_->display(facts);
    waitingCard_->setVisible(!sheet.waiting.empty());
    queue_->display(sheet.waiting, SystemClock{}.utcNow());
}

} // namespace countersign
