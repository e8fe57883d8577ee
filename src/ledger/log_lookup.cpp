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
checkWaiting(SQLite::Database& database, const WaitingVisit& of, const Binding& decision)
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
        " WHERE visit.decides IS NULL AND visit.msisdn_tag IS NULL" // has registered nothing
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

Result<std::optional<Entry>> findNewestOfKind(SQLite::Database& database, std::uint64_t kind)
{
    SQLite::Statement row{
        database, "SELECT body, number FROM entry WHERE kind = ? ORDER BY number DESC LIMIT 1"};
    bindNumber(row, 1, kind);
    if (!row.executeStep()) return std::nullopt;
    Result<Entry> entry = Entry::decode(view(row.getColumn(0)));
    if (!entry)
        return fail(
            ErrorCode::LedgerBroken,
            place(EntryNumber{columnNumber(row.getColumn(1))}) + ": " + entry.error().detail);
    return std::optional{std::move(*entry)};
}

Result<std::vector<DeviceChange>>
findDeviceChanges(SQLite::Database& database, const RegistrationRecord& record)
{
    // Visits that ended before the camera say nothing of it; of ten in a row one has had it.
    constexpr int looksBack = 10;
    SQLite::Statement rows{
        database, "SELECT body, number FROM entry WHERE kind = ? ORDER BY number DESC LIMIT ?"};
    bindNumber(rows, 1, kindOf(RegistrationContent{}));
    rows.bind(2, looksBack);
    std::optional<ReaderIdentity> reader;
    std::optional<CameraIdentity> camera;
    while ((!reader || !camera) && rows.executeStep()) {
        const Result<Entry> entry = Entry::decode(view(rows.getColumn(0)));
        const auto* visit = entry ? std::get_if<RegistrationContent>(&entry->content) : nullptr;
        if (visit == nullptr)
            return fail(
                ErrorCode::LedgerBroken,
                place(EntryNumber{columnNumber(rows.getColumn(1))}) + ": is no registration");
        if (!reader) reader = visit->reader;
        if (!camera) camera = visit->camera;
    }
    std::vector<DeviceChange> changes;
    if (reader && *reader != record.card.reader)
        changes.push_back({DeviceChange::Reader{*reader, record.card.reader}});
    if (camera && record.camera && *camera != *record.camera)
        changes.push_back({DeviceChange::Camera{*camera, *record.camera}});
    return changes;
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

std::vector<VaultPart> readErased(SQLite::Database& database, EntryNumber number)
{
    std::vector<VaultPart> erased;
    SQLite::Statement rows{database, "SELECT part FROM erasure WHERE of = ? ORDER BY part"};
    bindNumber(rows, 1, number.value());
    while (rows.executeStep())
        if (const auto part = vaultPartOf(columnNumber(rows.getColumn(0)))) erased.push_back(*part);
    return erased;
}

Result<SealedRecord> readVault(SQLite::Database& database, const Entry& entry, EntryNumber number)
{
    SealedRecord record;
    SQLite::Statement keys{
        database, "SELECT recipient, wrapped_key FROM vault_record WHERE entry = ?"};
    bindNumber(keys, 1, number.value());
    while (keys.executeStep())
        if (const auto recipient = recipientOf(columnNumber(keys.getColumn(0))))
            record.wrappedKeys[*recipient] = blob(keys.getColumn(1));
    if (record.wrappedKeys.empty()) {
        if (!readErased(database, number).empty())
            return fail(ErrorCode::NotFound, place(number) + ": its personal data was erased");
        return fail(ErrorCode::LedgerBroken, place(number) + ": its personal data is gone");
    }
    SQLite::Statement parts{
        database, "SELECT part, sealed FROM vault_part WHERE entry = ? ORDER BY part"};
    bindNumber(parts, 1, number.value());
    while (parts.executeStep())
        if (const auto part = vaultPartOf(columnNumber(parts.getColumn(0)));
            part && entry.parts.contains(*part))
            record.parts.push_back({*part, blob(parts.getColumn(1))});
    return record;
}

Result<LogKeys> readLogKeys(SQLite::Database& database)
{
    SQLite::Statement rows{
        database, "SELECT number, body FROM entry WHERE kind IN (?, ?) ORDER BY number"};
    bindNumber(rows, 1, kindOf(StoreCreated{}));
    bindNumber(rows, 2, kindOf(EpochStart{}));
    std::optional<LogKeys> keys;
    while (rows.executeStep()) {
        const Result<Entry> entry = Entry::decode(view(rows.getColumn(1)));
        const std::uint64_t number = columnNumber(rows.getColumn(0));
        const auto broken = [&] {
            return fail(
                ErrorCode::LedgerBroken,
                "entry " + std::to_string(number) + ": does not say which key signs");
        };
        if (!entry) return broken();
        if (const auto* created = std::get_if<StoreCreated>(&entry->content)) {
            const Result<VerifierKey> first = VerifierKey::parse(created->publicKey);
            if (!first || keys) return broken();
            keys.emplace(*first);
        } else if (const auto* epoch = std::get_if<EpochStart>(&entry->content)) {
            if (!keys || keys->begin(*epoch, number, epoch->continues)) return broken();
        }
    }
    if (!keys) return fail(ErrorCode::LedgerBroken, "the first entry is gone");
    return *keys;
}

} // namespace countersign
