#pragma once

#include "base/result.h"
#include "domain/opened_visit.h"
#include "ledger/personal_record.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace countersign::cli {

/// Opens the personal part of an entry as a manager, who is asked for their password; the log says
/// so. Errors: the store's, the password's (naming `--manager`), Ledger::reveal()'s.
[[nodiscard]] Result<PersonalRecord> revealAs(
    const std::string& manager,
    const std::optional<std::filesystem::path>& passwordFile,
    const std::filesystem::path& store,
    std::uint64_t entry,
    RevealReason reason);

/// The same for the note beside a decision. Errors also: Ledger::revealNote()'s.
[[nodiscard]] Result<DecisionNote> revealNoteAs(
    const std::string& manager,
    const std::optional<std::filesystem::path>& passwordFile,
    const std::filesystem::path& store,
    std::uint64_t entry,
    RevealReason reason);

} // namespace countersign::cli
