#pragma once

#include "ledger/checkpoint.h"
#include "ledger/ledger.h"

#include <optional>

namespace countersign {

// All take the key to go on with, for one in a token; without it one is drawn that lies in the key
// file. A key that this log has signed with before is refused: BadInput.

/// Goes on under a new name and key, which the old key vouches for. What is printed of the new
/// public key must be kept elsewhere. Errors: NotAllowed for anybody but a manager; as seal().
[[nodiscard]] Result<StoreIdentity>
rotateLogKey(Ledger& ledger, std::optional<LogKey> key = std::nullopt);

/// The old key is lost, with the token that it lay in: it cannot vouch for the new one. For who has
/// signed in with LogKeyUse::Lost. Errors as rotateLogKey().
[[nodiscard]] Result<StoreIdentity>
replaceLostLogKey(Ledger& ledger, std::optional<LogKey> key = std::nullopt);

/// The log is an older copy, put back on purpose: it goes on under a new name, so that nothing is
/// ever signed twice under the old one. The old key does not vouch for the new one: whoever keeps
/// the public key is to be given the new one by a person. Errors as rotateLogKey().
[[nodiscard]] Result<StoreIdentity>
continueRestored(Ledger& ledger, std::optional<LogKey> key = std::nullopt);

/// The log does not agree with a checkpoint kept elsewhere, and a manager has understood why. That
/// checkpoint stays in the log for ever. Errors as rotateLogKey().
[[nodiscard]] Result<StoreIdentity> continueContradicted(
    Ledger& ledger,
    const SignedCheckpoint& contradiction,
    std::optional<LogKey> key = std::nullopt);

} // namespace countersign
