#pragma once

#include "ledger/audit.h"
#include "ledger/entry.h"
#include "ledger/merkle_tree.h"
#include "ledger/stored_entry.h"

#include <optional>
#include <string>

namespace countersign {

/// Judges what lies in a log, entry by entry in the order of their numbers, until the first thing
/// that is wrong. Reads nothing itself.
class Auditor {
public:
    using Finding = std::optional<AuditFinding>;

    /// Keeps `report` up to date as it goes, so that it says how far a damaged file could be read.
    /// `lastEntry` is the highest number an entry has.
    Auditor(std::optional<VerifierKey> givenKey, std::uint64_t lastEntry, AuditReport& report);

    /// False when something is wrong with it, or was before.
    bool examine(const StoredEntry& stored);
    /// What shows only at the end: the stored tree state and the last signature.
    void finish(std::uint64_t treeSize, ByteView treeHashes);
    /// After the last signature was found wrong: the earlier notes, in order, tell from which entry
    /// on. False when the first one that is not signed has been found.
    bool examineSignature(std::uint64_t size, std::string_view note);

private:
    Finding findWrong(const StoredEntry& stored);
    Finding findWrongEntry(const Entry& entry, std::uint64_t number);
    Finding findWrongFirst(const Entry& entry);
    Finding findWrongCheckpoint(const StoredEntry& stored);
    Finding findWrongVault(const Entry& entry, const StoredEntry& stored);
    [[nodiscard]] Finding findWrongBinding(const Entry& entry, const StoredEntry& stored) const;
    [[nodiscard]] static Finding findWrongBlock(const Entry& entry, const StoredEntry& stored);
    [[nodiscard]] Finding findWrongEnd(std::uint64_t treeSize, ByteView treeHashes) const;

    std::optional<VerifierKey> key_;
    std::uint64_t lastEntry_;
    AuditReport& report_;
    CompactRange tree_;
    Digest previousLeaf_{};
    Digest previousCheckpoint_{};
};

} // namespace countersign
