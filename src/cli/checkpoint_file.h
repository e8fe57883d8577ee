#pragma once

#include "ledger/checkpoint.h"

#include <filesystem>

namespace countersign::cli {

/// A signed checkpoint that was kept in a file, from a slip, a report or an export. `option` is
/// what the command line calls it. Errors: FileUnreadable; FileMalformed "OPTION FILE: ...".
[[nodiscard]] Result<SignedCheckpoint>
readCheckpoint(const char* option, const std::filesystem::path& file);

} // namespace countersign::cli
