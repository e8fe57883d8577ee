#pragma once

#include "ledger/cbor_document.h"
#include "ledger/checkpoint.h"

#include <optional>
#include <string>

namespace countersign {

enum class EpochGround { KeyRotation, Restored, Contradicted };

/// "key-rotation", "restored", "contradicted".
[[nodiscard]] const char* name(EpochGround ground);

/// From this entry on the log goes by another name and signs with another key. What came before
/// stays part of it: the tree goes on growing.
struct EpochStart {
    EpochGround ground{};
    VerifierKey key;      ///< the new one; its name is the new origin
    Checkpoint continues; ///< what the log had been until now, under its old origin
    /// By the old key over epochMessage(): whoever trusted the old key may trust the new one. Empty
    /// when the old key is lost or no longer trusted.
    std::optional<Ed25519Signature> oldKeySignature;
    /// The signed note that the log could not be brought together with.
    std::string contradiction;
};

/// What the old key signs: "countersign/epoch/1\n", the new key as text and a newline, then the
/// three lines of the checkpoint that is continued.
[[nodiscard]] std::string epochMessage(const VerifierKey& next, const Checkpoint& continues);

/// docs/ledger-format.md, "Epoch".
[[nodiscard]] CborValue toCbor(const EpochStart& epoch);
/// Errors: FileMalformed naming the member.
[[nodiscard]] Result<EpochStart> epochStartOf(CborItem item);

} // namespace countersign
