#include "ledger/day_reading.h"

#include "ledger/day_closing_detail.h"
#include "ledger/schema_detail.h"
#include "ledger/visit_reading.h"
#include "ledger/visit_rows_detail.h"

#include <functional>

namespace countersign {
namespace {

/// Tells of every entry of this time that is no visit, in the order of the log.
Result<void>
forEachOther(SQLite::Database& database, Date day, const std::function<void(const Entry&)>& tell)
{
    const TimeSpan time = timeSpanOf({day, day});
    const EntrySpan span = findSpan(database, time);
    SQLite::Statement rows{
        database,
        "SELECT number, body, leaf FROM entry NOT INDEXED WHERE number BETWEEN ? AND ?"
        " AND kind <> ? AND at >= ? AND at < ? ORDER BY number"};
    bindNumber(rows, 1, span.first.value());
    bindNumber(rows, 2, span.last.value());
    bindNumber(rows, 3, kindOf(RegistrationContent{}));
    rows.bind(4, std::int64_t{time.begin.time_since_epoch().count()});
    rows.bind(5, std::int64_t{time.end.time_since_epoch().count()});
    while (rows.executeStep()) {
        const Result<Entry> entry = entryOf(rows);
        if (!entry) return fail(entry.error());
        tell(*entry);
    }
    return {};
}

VisitDecision decisionOf(const Entry& entry, const DecisionContent& said)
{
    return {
        entry.number,
        entry.stamp.at,
        entry.stamp.staff,
        said.decision.approved,
        said.decision.reasons};
}

Result<void> readOthers(SQLite::Database& database, DaySheet& sheet)
{
    const EntrySpan span = findSpan(database, timeSpanOf({sheet.day, sheet.day}));
    if (span.first <= span.last) {
        sheet.firstEntry = span.first;
        sheet.lastEntry = span.last;
    }
    auto closed = findStandingClose(database, sheet.day);
    if (!closed) return fail(closed.error());
    sheet.closed = std::move(*closed);
    return forEachOther(database, sheet.day, [&](const Entry& entry) {
        if (const auto* said = std::get_if<DecisionContent>(&entry.content))
            sheet.decisions.push_back(decisionOf(entry, *said));
        else
            ++sheet.otherKinds[kindName(entry.content)];
    });
}

/// What an entry says was done, if it is one that this report tells of.
void note(const Entry& entry, DayEvents& events)
{
    const EntryStamp& stamp = entry.stamp;
    if (const auto* said = std::get_if<DecisionContent>(&entry.content)) {
        events.decided.push_back({said->of, decisionOf(entry, *said)});
    } else if (const auto* reveal = std::get_if<Reveal>(&entry.content)) {
        events.opened.push_back({entry.number, stamp.at, stamp.staff, reveal->of, reveal->reason});
    } else if (const auto* erasure = std::get_if<Erasure>(&entry.content)) {
        ErasedRecords erased{entry.number, stamp.at, stamp.staff, name(erasure->ground), {}};
        for (const ErasedParts& each : erasure->erased)
            erased.of.push_back(each.of);
        events.erased.push_back(std::move(erased));
    }
}

} // namespace

Result<DaySheet> readDay(const std::filesystem::path& store, Date day)
{
    DaySheet sheet;
    sheet.day = day;
    auto visits = readVisits(store, {day, day});
    if (!visits) return fail(visits.error());
    sheet.visits = std::move(*visits);
    for (const Visit& each : sheet.visits) {
        ++sheet.outcomes[each.outcome];
        ++sheet.standings[standingOf(each)];
    }
    auto waiting = readWaiting(store);
    if (!waiting) return fail(waiting.error());
    std::erase_if(*waiting, [&](const Visit& each) { return localDate(each.at) > day; });
    sheet.waiting = std::move(*waiting);
    const auto others =
        reading(store, [&](SQLite::Database& database) { return readOthers(database, sheet); });
    if (!others) return fail(others.error());
    return sheet;
}

Result<DayEvents> readDayEvents(const std::filesystem::path& store, Date day)
{
    return reading(store, [&](SQLite::Database& database) -> Result<DayEvents> {
        DayEvents events;
        const auto told =
            forEachOther(database, day, [&](const Entry& entry) { note(entry, events); });
        if (!told) return fail(told.error());
        return events;
    });
}

} // namespace countersign
