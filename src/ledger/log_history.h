#pragma once

#include "base/result.h"
#include "domain/log_event.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace countersign {

/// What beside visits and decisions happened in a store's log, the newest first, `most` at most.
/// Read without a password, also while another thread or process writes; whether the log is as it
/// was signed, auditStore() tells.
/// Errors: those of openForReading(); LedgerBroken naming the entry that does not decode.
[[nodiscard]] Result<std::vector<LogEvent>>
readHistory(const std::filesystem::path& store, std::size_t most);

} // namespace countersign
