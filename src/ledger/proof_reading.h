#pragma once

#include "ledger/checkpoint.h"
#include "ledger/entry.h"
#include "ledger/log_proof.h"

#include <string_view>

namespace countersign {

/// Reads what EntryProof::text() gives. Total: any text gives a proof, or FileMalformed.
[[nodiscard]] Result<EntryProof> parseEntryProof(std::string_view text);

/// An entry that is in the log, and which state of the log says so.
struct ProvenEntry {
    Entry entry;
    Checkpoint checkpoint;
};

/// Needs nothing but the log's public key. Errors: LedgerBroken when the checkpoint is not signed
/// by this key or the entry is not in its tree; FileMalformed when it is no entry.
[[nodiscard]] Result<ProvenEntry> checkProof(const EntryProof& proof, const VerifierKey& key);

} // namespace countersign
