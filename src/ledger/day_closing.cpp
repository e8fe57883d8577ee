#include "ledger/day_closing.h"

#include "ledger/connections_detail.h"
#include "ledger/dates.h"
#include "ledger/day_closing_detail.h"
#include "ledger/log_pen_detail.h"
#include "ledger/sqlite_detail.h"

namespace countersign {
namespace {

/// When a day in China begins, as a row has it.
std::int64_t beginOf(std::chrono::sys_days day)
{
    constexpr std::chrono::hours eastOfUtc{8};
    return UtcMs{day - eastOfUtc}.time_since_epoch().count();
}

Result<Entry> entryIn(const SQLite::Column& number, const SQLite::Column& body)
{
    Result<Entry> entry = Entry::decode(view(body));
    if (entry) return entry;
    return fail(
        ErrorCode::LedgerBroken,
        "entry " + std::to_string(columnNumber(number)) + ": " + entry.error().detail);
}

Result<std::map<Outcome, std::uint64_t>> countVisits(SQLite::Database& database, Date day)
{
    SQLite::Statement rows{
        database, "SELECT number, body FROM entry WHERE kind = ? AND at >= ? AND at < ?"};
    const std::chrono::sys_days begin{day};
    bindNumber(rows, 1, kindOf(RegistrationContent{}));
    rows.bind(2, beginOf(begin));
    rows.bind(3, beginOf(begin + std::chrono::days{1}));
    std::map<Outcome, std::uint64_t> counts;
    while (rows.executeStep()) {
        const auto entry = entryIn(rows.getColumn(0), rows.getColumn(1));
        if (!entry) return fail(entry.error());
        if (const auto* visit = std::get_if<RegistrationContent>(&entry->content))
            ++counts[visit->outcome];
    }
    return counts;
}

Result<void> checkNobodyWaits(SQLite::Database& database, Date day)
{
    const auto waiting = findWaitingUpTo(database, day);
    if (!waiting) return fail(waiting.error());
    if (waiting->empty()) return {};
    std::string detail = "visits up to " + cardDateText(day) + " wait for a decision: entries";
    for (const EntryNumber each : *waiting)
        detail += (each == waiting->front() ? " " : ", ") + std::to_string(each.value());
    return fail(ErrorCode::NotAllowed, detail);
}

} // namespace

Result<std::optional<ClosedDay>> findStandingClose(SQLite::Database& database, Date day)
{
    SQLite::Statement rows{
        database, "SELECT number, body FROM entry WHERE kind IN (?, ?) ORDER BY number"};
    bindNumber(rows, 1, kindOf(DayClose{}));
    bindNumber(rows, 2, kindOf(DayReopened{}));
    std::optional<ClosedDay> closed;
    while (rows.executeStep()) {
        const auto entry = entryIn(rows.getColumn(0), rows.getColumn(1));
        if (!entry) return fail(entry.error());
        const auto* close = std::get_if<DayClose>(&entry->content);
        const auto* reopened = std::get_if<DayReopened>(&entry->content);
        if (close != nullptr && close->day == day)
            closed = ClosedDay{entry->number, entry->stamp.at, entry->stamp.staff};
        if (reopened != nullptr && reopened->day == day) closed.reset();
    }
    return closed;
}

Result<std::vector<EntryNumber>> findWaitingUpTo(SQLite::Database& database, Date day)
{
    SQLite::Statement rows{
        database,
        "SELECT number, body FROM binding AS visit JOIN entry ON number = visit.entry"
        " WHERE visit.decides IS NULL AND visit.msisdn_tag IS NULL AND at < ?"
        " AND NOT EXISTS(SELECT 1 FROM binding WHERE decides = number) ORDER BY number"};
    rows.bind(1, beginOf(std::chrono::sys_days{day} + std::chrono::days{1}));
    std::vector<EntryNumber> waiting;
    while (rows.executeStep()) {
        const auto entry = entryIn(rows.getColumn(0), rows.getColumn(1));
        if (!entry) return fail(entry.error());
        const auto* visit = std::get_if<RegistrationContent>(&entry->content);
        if (visit != nullptr && visit->outcome == Outcome::ManagerNeeded)
            waiting.push_back(entry->number);
    }
    return waiting;
}

Result<SealReceipt> closeDay(Ledger& ledger, Date day, UtcMs now)
{
    LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("closes a day"); !may) return fail(may.error());
    const std::string text = cardDateText(day);
    if (day > localDate(now)) return fail(ErrorCode::NotAllowed, text + ": lies in the future");
    SQLite::Database& writer = *pen.files().writer;
    return pen.append([&](EntryNumber number) -> Result<Draft> {
        const auto closed = findStandingClose(writer, day);
        if (!closed) return fail(closed.error());
        if (*closed) return fail(ErrorCode::NotAllowed, text + ": is closed already");
        if (const auto decided = checkNobodyWaits(writer, day); !decided)
            return fail(decided.error());
        auto visits = countVisits(writer, day);
        if (!visits) return fail(visits.error());
        return Draft{DayClose{day, EntryNumber{number.value() - 1}, std::move(*visits), 0}};
    });
}

Result<SealReceipt> reopenDay(Ledger& ledger, Date day, ReopenReason reason)
{
    LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("opens a day again"); !may) return fail(may.error());
    return pen.append([&](EntryNumber) -> Result<Draft> {
        const auto closed = findStandingClose(*pen.files().writer, day);
        if (!closed) return fail(closed.error());
        if (!*closed) return fail(ErrorCode::NotAllowed, cardDateText(day) + ": is not closed");
        return Draft{DayReopened{day, (*closed)->entry, reason}};
    });
}

} // namespace countersign
