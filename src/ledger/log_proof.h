#pragma once

#include "domain/registration_record.h"
#include "ledger/checkpoint.h"
#include "ledger/merkle_proof.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace countersign {

/// Shows to somebody who has only the log's public key that this entry is in the log.
struct EntryProof {
    Bytes entry; ///< its bytes as they are signed
    EntryNumber number;
    MerkleProof hashes;
    std::string checkpoint; ///< the signed note of a size that has the entry

    /// c2sp.org/tlog-proof, with the entry as the extra data.
    [[nodiscard]] std::string text() const;
};

/// Shows to somebody who keeps a checkpoint that the log of a later one only grew since.
struct GrowthProof {
    MerkleProof hashes;
    std::string older; ///< signed notes
    std::string newer;

    /// docs/ledger-format.md, "Proofs".
    [[nodiscard]] std::string text() const;
};

// Both read a store without a password, also while another process writes to it, and verify what
// they give against the roots in the checkpoints; its signatures are for the reader to verify.
// Errors: NotFound naming the entry or size that the log does not have; LedgerBroken when its
// leaves do not have the roots in its checkpoints; those of openForReading().

/// In the log as it was at size `at`, or without one as it is.
[[nodiscard]] Result<EntryProof> proveEntry(
    const std::filesystem::path& directory, EntryNumber number, std::optional<std::uint64_t> at);

/// From size `from` until now.
[[nodiscard]] Result<GrowthProof>
proveGrowth(const std::filesystem::path& directory, std::uint64_t from);

} // namespace countersign
