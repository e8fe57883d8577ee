#pragma once

#include "ledger/ledger.h"

#include <filesystem>

namespace countersign {

/// Writes the whole log, without the evidence, into one file that does not exist yet. First the log
/// says that it was exported, with an entry that is the last one in the file; when the file then
/// cannot be written, the entry stays.
/// Errors: NotAllowed for anybody but a manager; StoreExists and others as fileError(), naming the
/// file; as Ledger::seal().
[[nodiscard]] Result<SealReceipt> exportLog(Ledger& ledger, const std::filesystem::path& file);

} // namespace countersign
