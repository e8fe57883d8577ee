#pragma once

#include "domain/registration_ledger.h"
#include "ledger/binding.h"
#include "ledger/entry.h"
#include "ledger/merkle_tree.h"
#include "ledger/signer.h"
#include "ledger/vault.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <string>

namespace countersign {

/// Where a log stands: what the next entry builds upon.
struct LogTip {
    CompactRange tree;
    Digest leaf{};          ///< of the last entry; zeros when there is none
    std::string checkpoint; ///< the last signed note; empty when there is none
    Bytes signature;        ///< of the last entry's operator
    EntryStamp stamp;       ///< of the last entry
};

/// With which keys an entry is written, and under which name of the log.
struct LogPens {
    const std::string& origin;
    const Signer& log;
    const Signer& person;
};

/// Errors: LedgerBroken when tree, entries and checkpoint do not agree. Nothing may be built upon
/// such a log. Throws SQLite::Exception.
[[nodiscard]] Result<LogTip> readTip(SQLite::Database& database, const std::string& origin);

/// What goes into the log with one entry.
struct Draft {
    EntryContent content;
    std::map<PersonalField, Digest> commitments{};
    std::optional<SealedRecord> vault{};
    std::optional<Binding> binding{};
};

/// Makes the draft for the number that the entry will have. May read the database: it runs inside
/// the transaction.
using DraftMaker = std::function<Result<Draft>(EntryNumber)>;

/// Appends in one transaction: entry, tree, both signatures, vault, binding, and what the content
/// says of other rows (a holder block is noted, erased rows are deleted). After an error nothing
/// was written. Throws SQLite::Exception. Errors: those of `make` and of the signer; LedgerBroken
/// as readTip; BadInput when the entry would not be readable.
[[nodiscard]] Result<SealReceipt> appendToLog(
    SQLite::Database& database,
    const LogPens& pens,
    const EntryStamp& stamp,
    const DraftMaker& make);

/// Begins a new epoch in the same way: `make` gets what the log is under `oldOrigin`; the pens are
/// the new ones.
[[nodiscard]] Result<SealReceipt> appendEpoch(
    SQLite::Database& database,
    const std::string& oldOrigin,
    const LogPens& pens,
    const EntryStamp& stamp,
    const std::function<Result<EpochStart>(const LogTip&)>& make);

/// Reads an entry back through another connection and computes its hashes again.
/// Errors: StorageFailed naming what does not lie on the disk as it was written.
[[nodiscard]] Result<void> readBack(SQLite::Database& reader, const SealReceipt& receipt);

} // namespace countersign
