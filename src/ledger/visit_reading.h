#pragma once

#include "base/result.h"
#include "domain/visit.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace countersign {

// What a manager looks through, read from a store without a password, also while another process or
// thread writes to it: nothing of the person is in it. What is read was decoded and hashed, but
// whether the whole log is as it was signed, auditStore() tells.
//
// Errors: those of openForReading(); LedgerBroken naming the entry that does not decode or was
// altered.

/// The visits of these days by ascending entry, each with what a manager decided about it up to
/// now. At most `most` of the newest, when that is not 0. Decodes in two threads.
[[nodiscard]] Result<std::vector<Visit>>
readVisits(const std::filesystem::path& store, const DateRange& range, std::size_t most = 0);

/// All that wait for a manager, the oldest first. Decodes only what registered nothing and nobody
/// decided.
[[nodiscard]] Result<std::vector<Visit>> readWaiting(const std::filesystem::path& store);

} // namespace countersign
