#pragma once

#include "ledger/checkpoint.h"
#include "ledger/log_keys.h"

#include <optional>
#include <string>

namespace countersign {

/// What a checkpoint kept elsewhere says about a log.
enum class AnchorVerdict {
    Agrees,
    Foreign, ///< of another log, or not signed by this one's key
    CutBack, ///< the log was longer once
    Forked,  ///< the log was another one at that size
    GivenUp, ///< it was longer once, and a later epoch says so
};

/// "agrees", "foreign", "cut-back", "forked", "given-up".
[[nodiscard]] const char* name(AnchorVerdict verdict);

/// `root` is the log's own at the anchor's size; empty when it is not as long.
[[nodiscard]] AnchorVerdict
judgeAnchor(const SignedCheckpoint& anchor, const LogKeys& keys, const std::optional<Digest>& root);

} // namespace countersign
