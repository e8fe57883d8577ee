#pragma once

#include "ledger/account_book.h"
#include "ledger/audit.h"
#include "ledger/day_book.h"
#include "ledger/log_keys.h"
#include "ledger/merkle_tree.h"
#include "ledger/prepared_entry.h"

#include <map>
#include <optional>
#include <string>

namespace countersign {

/// Where a log lies: in a store, with evidence and rows beside it, or in a bundle.
enum class LogForm { Store, Bundle };

/// Judges what lies in a log, entry by entry in the order of their numbers, until the first thing
/// that is wrong. Reads nothing itself.
class Auditor {
public:
    using Finding = std::optional<AuditFinding>;

    /// Keeps `report` up to date as it goes, so that it says how far a damaged file could be read.
    /// `lastEntry` is the highest number an entry has, or as a bundle promises. The options must
    /// outlive it.
    Auditor(
        const AuditOptions& options, std::uint64_t lastEntry, AuditReport& report, LogForm form);

    /// False when something is wrong with it, or was before.
    bool examine(const PreparedEntry& prepared);
    /// What shows only at the end: the stored tree state, the last signatures, the given key and
    /// checkpoints.
    void finish(std::uint64_t treeSize, ByteView treeHashes);
    /// The same for a bundle, which has no stored tree state.
    void finishBundle();
    /// After the last signature was found wrong: the earlier notes, in order, tell from which entry
    /// on. False when the first one that is not signed has been found.
    bool examineSignature(std::uint64_t size, std::string_view note);

private:
    Finding findWrong(const PreparedEntry& prepared);
    Finding findWrongEntry(const Entry& entry, std::uint64_t number);
    Finding findWrongFirst(const Entry& entry);
    Finding findWrongEpoch(const Entry& entry, const EpochStart& epoch);
    Finding findWrongAuthor(const Entry& entry, const StoredEntry& stored);
    Finding findWrongRecipients(const Entry& entry);
    Finding findWrongCheckpoint(const StoredEntry& stored);
    [[nodiscard]] Finding findWrongSignatures(std::uint64_t number) const;
    Finding findWrongRows(const Entry& entry, const StoredEntry& stored);
    [[nodiscard]] Finding findCutOff(std::uint64_t size, const char* said) const;
    [[nodiscard]] Finding findWrongTree(std::uint64_t treeSize, ByteView treeHashes) const;
    Finding findWrongEnd();
    Finding findWrongAnchor();

    /// What the last entry was sealed with.
    struct Seal {
        std::string note;
        Digest leaf{};
        Ed25519PublicKey person{};
        Ed25519Signature signature{};
    };

    const AuditOptions& options_;
    std::uint64_t lastEntry_;
    AuditReport& report_;
    LogForm form_;
    std::optional<LogKeys> keys_;
    AccountBook accounts_;
    DayBook days_;
    bool hasCarrier_{false}; ///< records are sealed for the carrier as well
    CompactRange tree_;
    Seal last_;
    Digest previousSeal_{};
    std::string expectedNote_; ///< of the entry that is examined, as far as it can be known
    std::map<std::uint64_t, Digest> rootsOfAnchors_;
};

} // namespace countersign
