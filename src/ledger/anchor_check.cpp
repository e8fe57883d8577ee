#include "ledger/anchor_check.h"

#include <algorithm>

namespace countersign {

const char* name(AnchorVerdict verdict)
{
    switch (verdict) {
    case AnchorVerdict::Agrees: return "agrees";
    case AnchorVerdict::Foreign: return "foreign";
    case AnchorVerdict::CutBack: return "cut-back";
    case AnchorVerdict::Forked: return "forked";
    case AnchorVerdict::GivenUp: return "given-up";
    }
    return "unknown";
}

AnchorVerdict
judgeAnchor(const SignedCheckpoint& anchor, const LogKeys& keys, const std::optional<Digest>& root)
{
    const Checkpoint& seen = anchor.checkpoint;
    const auto& epochs = keys.all();
    const auto epoch = std::find_if(epochs.begin(), epochs.end(), [&](const Epoch& each) {
        return each.key.name == seen.origin;
    });
    if (epoch == epochs.end() || !anchor.note.isSignedBy(epoch->key) || seen.size < epoch->from)
        return AnchorVerdict::Foreign;
    const auto next = std::next(epoch);
    const bool isInEpoch = root && (next == epochs.end() || seen.size < next->from);
    if (isInEpoch && seen.root == *root) return AnchorVerdict::Agrees;
    // A manager has begun anew after the log could not be brought together with what was known.
    const bool isGivenUp = std::any_of(next, epochs.end(), [](const Epoch& later) {
        return later.ground != EpochGround::KeyRotation;
    });
    if (isGivenUp) return AnchorVerdict::GivenUp;
    return isInEpoch ? AnchorVerdict::Forked : AnchorVerdict::CutBack;
}

} // namespace countersign
