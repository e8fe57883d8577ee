#pragma once

#include "ledger/signed_note.h"

#include <filesystem>
#include <optional>

namespace countersign::cli {

/// Whether the report of a day says what the signed entry says that closed the day, and whether
/// that entry is in the log. Needs no store. Prints the verdict and gives the exit code.
int verifyReport(
    const std::filesystem::path& file, const std::optional<VerifierKey>& publicKey, bool json);

} // namespace countersign::cli
