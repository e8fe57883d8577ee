#include "ledger/visit_reading.h"

#include "ledger/schema_detail.h"
#include "ledger/visit_rows_detail.h"

#include <iterator>
#include <thread>

namespace countersign {
namespace {

using Visits = std::vector<Visit>;

/// What is asked of the log, once it is known in which entries it lies.
struct Wanted {
    TimeSpan time;
    EntrySpan span;
};

/// Without what other rows say of them.
Result<Visits> decode(SQLite::Database& database, const Wanted& wanted)
{
    // In the order of the file: the index of kinds would jump to and fro.
    SQLite::Statement rows{
        database,
        "SELECT number, body, leaf FROM entry NOT INDEXED"
        " WHERE number BETWEEN ? AND ? AND kind = ? AND at >= ? AND at < ? ORDER BY number"};
    bindNumber(rows, 1, wanted.span.first.value());
    bindNumber(rows, 2, wanted.span.last.value());
    bindNumber(rows, 3, kindOf(RegistrationContent{}));
    rows.bind(4, std::int64_t{wanted.time.begin.time_since_epoch().count()});
    rows.bind(5, std::int64_t{wanted.time.end.time_since_epoch().count()});
    Visits visits;
    while (rows.executeStep()) {
        const Result<Entry> entry = entryOf(rows);
        if (!entry) return fail(entry.error());
        if (auto visit = visitOf(*entry)) visits.push_back(std::move(*visit));
    }
    return visits;
}

/// So many that a second thread is worth its while.
constexpr std::uint64_t manyEntries = 500;

/// The first half on another thread with a connection of its own.
Result<Visits>
decodeInHalves(const std::filesystem::path& store, SQLite::Database& database, const Wanted& wanted)
{
    const std::uint64_t first = wanted.span.first.value();
    const std::uint64_t last = wanted.span.last.value();
    if (last < first + manyEntries) return decode(database, wanted);
    const std::uint64_t middle = first + (last - first) / 2;
    Result<Visits> earlier;
    Result<Visits> later;
    {
        const std::jthread other{[&] {
            const Wanted half{wanted.time, {EntryNumber{first}, EntryNumber{middle}}};
            earlier = reading(store, [&](SQLite::Database& own) { return decode(own, half); });
        }};
        later = decode(database, {wanted.time, {EntryNumber{middle + 1}, EntryNumber{last}}});
    }
    if (!earlier) return earlier;
    if (!later) return later;
    earlier->reserve(earlier->size() + later->size());
    std::move(later->begin(), later->end(), std::back_inserter(*earlier));
    return earlier;
}

/// Where the newest `most` visits begin.
EntrySpan newestOf(SQLite::Database& database, const Wanted& wanted, std::size_t most)
{
    SQLite::Statement row{
        database,
        "SELECT number FROM entry WHERE kind = ? AND number BETWEEN ? AND ?"
        " AND at >= ? AND at < ? ORDER BY number DESC LIMIT 1 OFFSET ?"};
    bindNumber(row, 1, kindOf(RegistrationContent{}));
    bindNumber(row, 2, wanted.span.first.value());
    bindNumber(row, 3, wanted.span.last.value());
    row.bind(4, std::int64_t{wanted.time.begin.time_since_epoch().count()});
    row.bind(5, std::int64_t{wanted.time.end.time_since_epoch().count()});
    bindNumber(row, 6, most - 1);
    if (!row.executeStep()) return wanted.span;
    return {EntryNumber{columnNumber(row.getColumn(0))}, wanted.span.last};
}

Result<Visits> readVisits(
    const std::filesystem::path& store,
    SQLite::Database& database,
    const TimeSpan& time,
    std::size_t most)
{
    Wanted wanted{time, findSpan(database, time)};
    if (most != 0) wanted.span = newestOf(database, wanted, most);
    Result<Visits> visits = decodeInHalves(store, database, wanted);
    if (!visits) return visits;
    if (const auto good = complete(database, *visits); !good) return fail(good.error());
    return visits;
}

Result<Visits> readWaiting(SQLite::Database& database)
{
    SQLite::Statement rows{
        database,
        "SELECT number, body, leaf FROM binding AS visit JOIN entry ON number = visit.entry"
        " WHERE visit.decides IS NULL AND visit.msisdn_tag IS NULL" // has registered nothing
        " AND NOT EXISTS(SELECT 1 FROM binding WHERE decides = number) ORDER BY visit.entry"};
    Visits waiting;
    while (rows.executeStep()) {
        const Result<Entry> entry = entryOf(rows);
        if (!entry) return fail(entry.error());
        auto visit = visitOf(*entry);
        if (visit && visit->outcome == Outcome::ManagerNeeded) waiting.push_back(std::move(*visit));
    }
    if (const auto good = complete(database, waiting); !good) return fail(good.error());
    return waiting;
}

} // namespace

Result<Visits>
readVisits(const std::filesystem::path& store, const DateRange& range, std::size_t most)
{
    return reading(store, [&](SQLite::Database& database) {
        return readVisits(store, database, timeSpanOf(range), most);
    });
}

Result<Visits> readWaiting(const std::filesystem::path& store)
{
    return reading(store, [](SQLite::Database& database) { return readWaiting(database); });
}

} // namespace countersign
