#pragma once

#include "ledger/key_file.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>

namespace countersign {

// The key file changes together with an entry of the log. First the new file is laid beside the old
// one, then the entry is committed, then the new file takes the old one's place. Whoever finds both
// after a power cut looks whether the entry is there.

/// Errors: those of files.h.
[[nodiscard]] Result<void> layNextKeys(const std::filesystem::path& directory, const KeyFile& next);
/// Puts the next file into its place, or removes it. Errors: those of files.h.
[[nodiscard]] Result<void>
settleNextKeys(const std::filesystem::path& directory, bool wasCommitted);

/// After a power cut: settles what was left behind, by what the log says.
/// Errors: those of files.h, FileMalformed. Throws SQLite::Exception.
[[nodiscard]] Result<void>
settleNextKeys(const std::filesystem::path& directory, SQLite::Database& log);

} // namespace countersign
