#include "ledger/log_lookup_detail.h"
#include "ledger/sqlite_detail.h"

namespace countersign {
namespace {

std::string place(EntryNumber number) { return "entry " + std::to_string(number.value()); }

bool isDecided(SQLite::Database& database, EntryNumber number)
{
    SQLite::Statement row{database, "SELECT 1 FROM binding WHERE decides = ?"};
    bindNumber(row, 1, number.value());
    return row.executeStep();
}

std::optional<Digest> findHolder(SQLite::Database& database, EntryNumber number)
{
    SQLite::Statement row{database, "SELECT holder_tag FROM binding WHERE entry = ?"};
    bindNumber(row, 1, number.value());
    if (!row.executeStep()) return std::nullopt;
    return fixedBlob<sizeof(Digest)>(row.getColumn(0));
}

} // namespace

std::optional<EntryNumber> findVisit(SQLite::Database& database, const SessionId& session)
{
    SQLite::Statement row{
        database, "SELECT entry FROM binding WHERE session = ? AND decides IS NULL"};
    bindBlob(row, 1, session.value());
    if (!row.executeStep()) return std::nullopt;
    return EntryNumber{columnNumber(row.getColumn(0))};
}

Result<void>
checkWaiting(SQLite::Database& database, const SealReceipt& of, const Binding& decision)
{
    SQLite::Statement row{database, "SELECT body, leaf FROM entry WHERE number = ?"};
    bindNumber(row, 1, of.entry.value());
    const std::string where = place(of.entry);
    if (!row.executeStep() || fixedBlob<sizeof(Digest)>(row.getColumn(1)) != of.leaf)
        return fail(ErrorCode::NotFound, where + ": not the one that is to be decided");
    const Result<Entry> entry = Entry::decode(view(row.getColumn(0)));
    if (!entry) return fail(ErrorCode::LedgerBroken, where + ": " + entry.error().detail);
    const auto* visit = std::get_if<RegistrationContent>(&entry->content);
    const bool waits = visit != nullptr && visit->outcome == Outcome::ManagerNeeded &&
                       visit->session == decision.session &&
                       findHolder(database, of.entry) == decision.holderTag;
    if (!waits)
        return fail(ErrorCode::NotFound, where + ": this visit does not wait for a manager");
    if (isDecided(database, of.entry))
        return fail(ErrorCode::NotAllowed, where + ": has been decided already");
    return {};
}

Result<int> countWaitingVisits(SQLite::Database& database)
{
    SQLite::Statement row{
        database,
        "SELECT number, body FROM binding AS visit JOIN entry ON number = visit.entry"
        " WHERE visit.decides IS NULL"
        " AND NOT EXISTS(SELECT 1 FROM binding WHERE decides = number)"};
    int waiting = 0;
    while (row.executeStep()) {
        const Result<Entry> entry = Entry::decode(view(row.getColumn(1)));
        if (!entry) {
            const EntryNumber number{columnNumber(row.getColumn(0))};
            return fail(ErrorCode::LedgerBroken, place(number) + ": " + entry.error().detail);
        }
        const auto* visit = std::get_if<RegistrationContent>(&entry->content);
        if (visit != nullptr && visit->outcome == Outcome::ManagerNeeded) ++waiting;
    }
    return waiting;
}

Result<void> checkHasHolder(SQLite::Database& database, EntryNumber number)
{
    if (findHolder(database, number)) return {};
    return fail(ErrorCode::NotFound, place(number) + ": there is no holder in it");
}

Result<Entry> readEntryWithVault(SQLite::Database& database, EntryNumber number)
{
    SQLite::Statement row{database, "SELECT body FROM entry WHERE number = ?"};
    bindNumber(row, 1, number.value());
    const std::string where = place(number);
    if (!row.executeStep()) return fail(ErrorCode::NotFound, where + ": there is none");
    Result<Entry> entry = Entry::decode(view(row.getColumn(0)));
    if (!entry) return fail(ErrorCode::LedgerBroken, where + ": " + entry.error().detail);
    if (entry->parts.empty()) return fail(ErrorCode::NotFound, where + ": holds no personal data");
    return entry;
}

Result<SealedRecord> readVault(SQLite::Database& database, const Entry& entry, EntryNumber number)
{
    SQLite::Statement key{database, "SELECT wrapped_key FROM vault_record WHERE entry = ?"};
    bindNumber(key, 1, number.value());
    if (!key.executeStep())
        return fail(ErrorCode::LedgerBroken, place(number) + ": its personal data is gone");
    SealedRecord record{blob(key.getColumn(0)), {}};
    SQLite::Statement parts{
        database, "SELECT part, sealed FROM vault_part WHERE entry = ? ORDER BY part"};
    bindNumber(parts, 1, number.value());
    while (parts.executeStep())
        if (const auto part = vaultPartOf(columnNumber(parts.getColumn(0)));
            part && entry.parts.contains(*part))
            record.parts.push_back({*part, blob(parts.getColumn(1))});
    return record;
}

} // namespace countersign
