#pragma once

#include "ledger/ledger.h"

#include <cstdint>
#include <filesystem>

namespace countersign {

/// Writes down for a person what the store holds about them, from all their visits: one text file,
/// "what-we-hold.json", and their pictures beside it. First the log says that it left the store and
/// that every record was opened. Gives how many visits there were.
/// Errors: NotAllowed for anybody but a manager; NotFound when the entry has no holder (any more);
/// StoreExists when the folder holds anything; as Ledger::reveal(), and those of files.h.
[[nodiscard]] Result<std::uint64_t>
readForPerson(Ledger& ledger, EntryNumber of, const std::filesystem::path& folder);

} // namespace countersign
