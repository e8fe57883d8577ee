#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace countersign {

// How a store is at present, asked without a password and without being in anybody's way.

/// Whether its log can be read, and its folder and log may be written to.
/// Errors: those of LedgerReader; StoreReadOnly.
[[nodiscard]] Result<void> checkStoreState(const std::filesystem::path& directory);

/// When its newest entry was written. Errors: those of LedgerReader.
[[nodiscard]] Result<UtcMs> readNewestEntryTime(const std::filesystem::path& directory);

/// How many bytes can still be written where it lies. Errors: StorageFailed naming the folder.
[[nodiscard]] Result<std::uint64_t> readFreeBytes(const std::filesystem::path& directory);

} // namespace countersign
