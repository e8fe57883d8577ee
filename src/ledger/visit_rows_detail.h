#pragma once

#include "domain/visit.h"
#include "ledger/entry.h"
#include "ledger/schema_detail.h"
#include "ledger/sqlite_detail.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace countersign {

// How visits are found among the rows of a log. All throw SQLite::Exception.

/// Entry numbers, both included; none when `last` is less than `first`.
struct EntrySpan {
    EntryNumber first;
    EntryNumber last;
};

/// From the first moment of a day in China to the last one of another.
struct TimeSpan {
    UtcMs begin; ///< included
    UtcMs end;   ///< not included
};
[[nodiscard]] TimeSpan timeSpanOf(const DateRange& range);

/// The entries of this time lie in here, perhaps among others when a clock was set back.
[[nodiscard]] EntrySpan findSpan(SQLite::Database& database, const TimeSpan& time);

/// Decodes a row of "number, body, leaf". Errors: LedgerBroken naming the entry.
[[nodiscard]] Result<Entry> entryOf(SQLite::Statement& row);

/// What an entry says of its visit, when it is one.
[[nodiscard]] std::optional<Visit> visitOf(const Entry& entry);

/// Everything that other rows say of these visits, which are in the order of their entries: who
/// decided about them, whether they are erased, which are of one holder. Errors: LedgerBroken.
[[nodiscard]] Result<void> complete(SQLite::Database& database, std::vector<Visit>& visits);

/// Decisions by the entry that they are about. Errors: LedgerBroken.
[[nodiscard]] Result<std::map<EntryNumber, VisitDecision>>
readDecisions(SQLite::Database& database, EntryNumber after);

/// Runs `work` with a connection of its own that only reads. Errors also: those of
/// openForReading().
template <typename Work>
auto reading(const std::filesystem::path& store, Work&& work)
    -> decltype(work(std::declval<SQLite::Database&>()))
{
    const Result<std::unique_ptr<SQLite::Database>> database = openForReading(store);
    if (!database) return fail(database.error());
    return guarded(store / ledgerFileName, [&] { return work(**database); });
}

} // namespace countersign
