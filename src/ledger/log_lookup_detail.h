#pragma once

#include "domain/registration_ledger.h"
#include "ledger/binding.h"
#include "ledger/entry.h"
#include "ledger/log_keys.h"
#include "ledger/vault.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <vector>

namespace countersign {

// What a new entry refers to, found in the log. All throw SQLite::Exception.

/// The entry of a visit that is to be decided.
struct WaitingVisit {
    EntryNumber entry;
    Digest leaf{};
};

/// The entry that sealed this visit, if one did.
[[nodiscard]] std::optional<EntryNumber>
findVisit(SQLite::Database& database, const SessionId& session);

/// Whether `of` is exactly this visit's entry and waits for a manager. `decision` is the binding
/// that is to be written about it.
/// Errors: NotFound when it is another one or does not wait; NotAllowed when it has been decided;
/// LedgerBroken.
[[nodiscard]] Result<void>
checkWaiting(SQLite::Database& database, const WaitingVisit& of, const Binding& decision);

/// How many visits wait for a manager's decision. Errors: LedgerBroken.
[[nodiscard]] Result<int> countWaitingVisits(SQLite::Database& database);

/// Whether an entry says of whom it is. Errors: NotFound.
[[nodiscard]] Result<void> checkHasHolder(SQLite::Database& database, EntryNumber number);

/// The newest entry of the kind with this number. Errors: LedgerBroken.
[[nodiscard]] Result<std::optional<Entry>>
findNewestOfKind(SQLite::Database& database, std::uint64_t kind);

/// What the newest entry with content of this type says. Errors: LedgerBroken.
template <typename Content>
[[nodiscard]] Result<std::optional<Content>> findNewest(SQLite::Database& database)
{
    Result<std::optional<Entry>> entry = findNewestOfKind(database, kindOf(Content{}));
    if (!entry) return fail(entry.error());
    if (!*entry) return std::nullopt;
    return std::move(std::get<Content>((*entry)->content));
}

/// How the counter's devices differ from those of the last visit that used any.
/// Errors: LedgerBroken.
[[nodiscard]] Result<std::vector<DeviceChange>>
findDeviceChanges(SQLite::Database& database, const RegistrationRecord& record);

/// An entry that personal data belongs to.
/// Errors: NotFound when there is none or it holds none; LedgerBroken.
[[nodiscard]] Result<Entry> readEntryWithVault(SQLite::Database& database, EntryNumber number);

/// What of an entry was erased.
[[nodiscard]] std::vector<VaultPart> readErased(SQLite::Database& database, EntryNumber number);

/// The personal data of that entry, as far as the entry knows of it.
/// Errors: LedgerBroken when it is gone.
[[nodiscard]] Result<SealedRecord>
readVault(SQLite::Database& database, const Entry& entry, EntryNumber number);

/// The log's own keys, in order: the first entry's and those of the epochs. Errors: LedgerBroken
/// naming the entry.
[[nodiscard]] Result<LogKeys> readLogKeys(SQLite::Database& database);

} // namespace countersign
