#pragma once

#include "base/result.h"
#include "domain/registration_record.h"
#include "ledger/checkpoint.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// What kind of thing is wrong with a log.
enum class Damage {
    EntryMissing,
    EntryAltered, ///< its bytes are not those that were hashed, or are no entry
    LinkBroken,   ///< it does not continue the entry before
    CheckpointMissing,
    CheckpointAltered, ///< the checkpoint does not state this log's root, or is not as signed
    SignatureWrong,    ///< not signed by the log's key
    OperatorWrong,     ///< not signed by the account that it says, or by one that may not
    EpochWrong,        ///< a new key or name of the log that does not continue the old one
    LogCutOff,         ///< checkpoints, evidence or tree know of entries that are gone
    EvidenceMissing,
    EvidenceAltered,
    BindingAltered,     ///< the row that keeps a number or session unique
    BlockAltered,       ///< the row that blocks a holder, or lets them go on
    ErasureAltered,     ///< the rows that say what was erased
    DayWrong,           ///< the close of a day does not say what the entries say
    AnchorContradicted, ///< a checkpoint kept elsewhere is not one of this log
    Unreadable,         ///< the file itself is damaged
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
    std::string publicKey;    ///< that everything was verified against: the newest
    bool isOwnKey{true};      ///< true when it is what the log says about itself, not a given key
    std::uint64_t entries{0}; ///< that were found good, from the first on
    std::uint64_t sealedParts{0}; ///< of the vault, read and found good
    std::uint64_t erasedParts{0}; ///< that are gone, and an entry says so
    std::uint64_t unseenParts{0}; ///< that entries of a bundle name, which does not hold them
    std::uint64_t anchors{0};     ///< given checkpoints that this log agrees with
    std::string checkpoint;       ///< the last good signed note
    std::optional<AuditFinding> firstWrong;

    [[nodiscard]] bool isGood() const { return !firstWrong; }
    /// Whether a signature was found wrong that the first entry's own key should have made.
    [[nodiscard]] bool isUnsigned() const
    {
        return firstWrong && firstWrong->damage == Damage::SignatureWrong &&
               firstWrong->entry != EntryNumber{1};
    }
};

/// Called now and then with the entries examined so far and those there are.
using AuditProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

struct AuditOptions {
    std::optional<VerifierKey> publicKey{}; ///< kept elsewhere
    /// Checkpoints kept elsewhere: slips, day reports, exports.
    std::vector<SignedCheckpoint> anchors{};
    /// Verifies each of the two signatures of every entry, not only the last ones, which vouch for
    /// all before them: about 0.1 ms an entry. Finds what somebody rewrote who had the log's key.
    bool everySignature{false};
};

/// Verifies a store's whole log: every entry, link, tree root and checkpoint, who wrote it and with
/// which right, every sealed part of the vault, every binding and every erasure. Only reads, needs
/// no password, and may run while another process writes. What it cannot see by itself: a log that
/// was cut back to an older state with all its parts, and a log made anew under another key. For
/// the first give checkpoints kept elsewhere, for the second the public key.
///
/// Errors: StoreMissing, NotAStore, StoreNewer, StoreOlder, StoreLocked, StorageFailed. A damaged
/// log is not an error but a report with `firstWrong`.
[[nodiscard]] Result<AuditReport> auditStore(
    const std::filesystem::path& directory,
    const AuditOptions& options = {},
    const AuditProgress& progress = {});

/// The same for a bundle that exportLog() wrote: everything but the evidence and the rows that make
/// bindings, blocks and erasures quick to find, none of which are in it.
/// Errors: FileUnreadable; NotAStore, StoreNewer, FileMalformed when it does not begin like one.
[[nodiscard]] Result<AuditReport> auditBundle(
    const std::filesystem::path& file,
    const AuditOptions& options = {},
    const AuditProgress& progress = {});

} // namespace countersign
