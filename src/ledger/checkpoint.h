#pragma once

#include "base/bytes.h"
#include "ledger/signed_note.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace countersign {

/// What a log commits to with one signature: how many entries it has and the root of their tree
/// (c2sp.org/tlog-checkpoint). The signed form is a SignedNote whose text is these three lines.
struct Checkpoint {
    std::string origin; ///< which log; also the name of the key
    std::uint64_t size{0};
    Digest root{};

    /// "origin\nsize\nBase64(root)\n"; `origin` must be a key name.
    [[nodiscard]] std::string text() const;
    /// Accepts exactly what text() gives. Extension lines are allowed by C2SP, but this ledger
    /// writes none, so one that has them is not from it.
    /// Errors: FileMalformed naming the line.
    [[nodiscard]] static Result<Checkpoint> parse(std::string_view text);
    bool operator==(const Checkpoint&) const = default;
};

/// The signed note over a checkpoint, as stored. Errors: KeyUnavailable.
[[nodiscard]] Result<std::string>
signCheckpoint(const Checkpoint& checkpoint, const Signer& signer);

/// A checkpoint read from its signed note. The signature is not verified here.
struct SignedCheckpoint {
    Checkpoint checkpoint;
    SignedNote note;

    /// Errors: FileMalformed.
    [[nodiscard]] static Result<SignedCheckpoint> parse(std::string_view written);
};

} // namespace countersign
