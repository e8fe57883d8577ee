#pragma once

#include "base/result.h"

#include <filesystem>

namespace countersign {

/// Sends the program's log to FOLDER/countersign.log, at most five files of 1 MB. The
/// lines hold event names, numbers and codes only (base/log.h).
/// Errors: StoreReadOnly when the file cannot be written.
[[nodiscard]] Result<void> logTo(const std::filesystem::path& folder);

} // namespace countersign
