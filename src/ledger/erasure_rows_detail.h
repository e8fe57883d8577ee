#pragma once

#include "ledger/person_content.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>

namespace countersign {

/// How an erased binding is written where the parts of the vault have their codes.
inline constexpr std::uint64_t bindingCode = 0;

/// What is still there of an entry. Throws SQLite::Exception.
[[nodiscard]] ErasedParts findLeft(SQLite::Database& database, EntryNumber number);

/// Deletes what an erasure names and notes every row that is gone, inside the caller's transaction.
/// A record of which nothing is left loses its key as well. Throws SQLite::Exception.
void eraseRows(SQLite::Database& database, EntryNumber by, const Erasure& erasure);

} // namespace countersign
