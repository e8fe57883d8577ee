#pragma once

#include "base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

namespace countersign {

/// Opens an SQLite file for writing, sets what a writer needs and reads every setting back: the
/// reasons are in docs/ledger-format.md, "The file". Throws SQLite::Exception.
/// Errors: StorageFailed naming the setting that did not take.
[[nodiscard]] Result<std::unique_ptr<SQLite::Database>>
openForWriting(const std::filesystem::path& file);

/// Settings of a connection that only reads. Throws SQLite::Exception.
void configureReader(SQLite::Database& database);

/// Tables, triggers, application id and version, in one transaction. Throws SQLite::Exception.
void createSchema(SQLite::Database& database);

/// Looks at the first bytes of a ledger file, without opening it as a database unless a power cut
/// has damaged them.
/// Errors: NotAStore, StoreNewer, StoreOlder, FileUnreadable, naming the file.
[[nodiscard]] Result<void> checkHeader(const std::filesystem::path& file);

/// Opens the ledger file of a store for reading only, while another process may be writing.
/// Errors: StoreMissing, NotAStore, StoreNewer, StoreOlder, StoreReadOnly, LedgerBroken,
/// StorageFailed.
[[nodiscard]] Result<std::unique_ptr<SQLite::Database>>
openForReading(const std::filesystem::path& directory);

/// The same for a ledger file by itself, under whatever name.
[[nodiscard]] Result<std::unique_ptr<SQLite::Database>>
openFileForReading(const std::filesystem::path& file);

inline constexpr const char* ledgerFileName = "ledger.db";
inline constexpr const char* lockFileName = "lock";
inline constexpr const char* reserveFileName = "reserve";
inline constexpr const char* wrongPasswordsFileName = "wrong-passwords";

} // namespace countersign
