#include "cli/reveal.h"

#include "cli/manager_ledger.h"

namespace countersign::cli {

Result<PersonalRecord> revealAs(
    const std::string& manager,
    const std::optional<std::filesystem::path>& passwordFile,
    const std::filesystem::path& store,
    std::uint64_t entry,
    RevealReason reason)
{
    const auto opened = ManagerLedger::open(manager, passwordFile, store);
    if (!opened) return fail(opened.error());
    return (*opened)->ledger().reveal(EntryNumber{entry}, reason);
}

Result<DecisionNote> revealNoteAs(
    const std::string& manager,
    const std::optional<std::filesystem::path>& passwordFile,
    const std::filesystem::path& store,
    std::uint64_t entry,
    RevealReason reason)
{
    const auto opened = ManagerLedger::open(manager, passwordFile, store);
    if (!opened) return fail(opened.error());
    return (*opened)->ledger().revealNote(EntryNumber{entry}, reason);
}

} // namespace countersign::cli
