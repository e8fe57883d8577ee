#pragma once

#include "base/result.h"
#include "domain/registration_record.h"
#include "ledger/signed_note.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace countersign {

/// What kind of thing is wrong with a log.
enum class Damage {
    EntryMissing,
    EntryAltered, ///< its bytes are not those that were hashed, or are no entry
    LinkBroken,   ///< it does not continue the entry before
    CheckpointMissing,
    CheckpointAltered, ///< the checkpoint does not state this log's root, or is not as signed
    SignatureWrong,    ///< not signed by the log's key
    LogCutOff,         ///< checkpoints, evidence or tree know of entries that are gone
    EvidenceMissing,
    EvidenceAltered,
    BindingAltered, ///< the row that keeps a number or session unique
    BlockAltered,   ///< the row that blocks a holder, or lets them go on
    Unreadable,     ///< the file itself is damaged
};

/// "entry-missing", "entry-altered", ...
[[nodiscard]] const char* name(Damage damage);

/// The first thing that is wrong, in plain words.
struct AuditFinding {
    EntryNumber entry;
    Damage damage{};
    std::string what;
};

struct AuditReport {
    std::string origin;
    std::string publicKey;    ///< that everything was verified against
    bool isOwnKey{true};      ///< true when it is what the log says about itself, not a given key
    std::uint64_t entries{0}; ///< that were found good, from the first on
    std::uint64_t sealedParts{0}; ///< of the vault, read and found good
    std::string checkpoint;       ///< the last good signed note
    std::optional<AuditFinding> firstWrong;

    [[nodiscard]] bool isGood() const { return !firstWrong; }
};

/// Called now and then with the entries examined so far and those there are.
using AuditProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// Verifies a store's whole log: every entry, link, tree root and checkpoint, every sealed part of
/// the vault and every binding. Only reads, needs no password, and may run while another process
/// writes. What it cannot see: a log that was cut back to an older state with all its parts, and a
/// log made anew under another key. For the first keep a checkpoint elsewhere, for the second give
/// the public key.
///
/// Errors: StoreMissing, NotAStore, StoreNewer, StoreLocked, StorageFailed. A damaged log is not an
/// error but a report with `firstWrong`.
[[nodiscard]] Result<AuditReport> auditStore(
    const std::filesystem::path& directory,
    const std::optional<VerifierKey>& publicKey = std::nullopt,
    const AuditProgress& progress = {});

} // namespace countersign
