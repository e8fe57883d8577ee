#pragma once

#include "domain/registration_ledger.h"
#include "ledger/binding.h"
#include "ledger/entry.h"
#include "ledger/vault.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>

namespace countersign {

// What a new entry refers to, found in the log. All throw SQLite::Exception.

/// The entry that sealed this visit, if one did.
[[nodiscard]] std::optional<EntryNumber>
findVisit(SQLite::Database& database, const SessionId& session);

/// Whether `of` is exactly this visit's entry and waits for a manager. `decision` is the binding
/// that is to be written about it.
/// Errors: NotFound when it is another one or does not wait; NotAllowed when it has been decided;
/// LedgerBroken.
[[nodiscard]] Result<void>
checkWaiting(SQLite::Database& database, const SealReceipt& of, const Binding& decision);

/// How many visits wait for a manager's decision. Errors: LedgerBroken.
[[nodiscard]] Result<int> countWaitingVisits(SQLite::Database& database);

/// Whether an entry says of whom it is. Errors: NotFound.
[[nodiscard]] Result<void> checkHasHolder(SQLite::Database& database, EntryNumber number);

/// An entry that personal data belongs to.
/// Errors: NotFound when there is none or it holds none; LedgerBroken.
[[nodiscard]] Result<Entry> readEntryWithVault(SQLite::Database& database, EntryNumber number);

/// The personal data of that entry, as far as the entry knows of it.
/// Errors: LedgerBroken when it is gone.
[[nodiscard]] Result<SealedRecord>
readVault(SQLite::Database& database, const Entry& entry, EntryNumber number);

} // namespace countersign
