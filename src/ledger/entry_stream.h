#pragma once

#include "base/result.h"
#include "ledger/prepared_entry.h"

#include <functional>
#include <vector>

namespace countersign {

/// Reads what is stored under the next number into an empty one. False at the end.
using EntrySource = std::function<Result<bool>(StoredEntry& into)>;
using EntryBatch = std::vector<PreparedEntry>;

/// Reads and prepares everything on another thread while this one judges, until `judge` says that
/// it has seen enough. Errors: those of the source, after what came before was judged.
[[nodiscard]] Result<void>
readAndJudge(const EntrySource& source, const std::function<bool(const EntryBatch&)>& judge);

} // namespace countersign
