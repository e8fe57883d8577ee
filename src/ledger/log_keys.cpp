#include "ledger/log_keys.h"

#include "ledger/signing_key.h"

#include <algorithm>

namespace countersign {

std::optional<std::string>
LogKeys::begin(const EpochStart& epoch, std::uint64_t number, const Checkpoint& before)
{
    if (epoch.continues != before) return "it does not continue the log as it was before";
    const auto isSame = [&](const Epoch& each) {
        return each.key.name == epoch.key.name || each.key.key == epoch.key.key;
    };
    if (std::any_of(epochs_.begin(), epochs_.end(), isSame))
        return "its name or key was used in an earlier epoch";
    const std::string message = epochMessage(epoch.key, epoch.continues);
    if (epoch.oldKeySignature &&
        !isSignedBy(newest().key.key, bytesOf(message), *epoch.oldKeySignature))
        return "it says that the old key vouches for the new one, which is not so";
    epochs_.push_back({number, epoch.key, epoch.ground, epoch.oldKeySignature.has_value()});
    return std::nullopt;
}

const Epoch& LogKeys::at(std::uint64_t entry) const
{
    return *std::find_if(epochs_.rbegin(), epochs_.rend() - 1, [&](const Epoch& each) {
        return each.from <= entry;
    });
}

bool LogKeys::leadsToNewest(const VerifierKey& trusted) const
{
    for (auto each = epochs_.rbegin(); each != epochs_.rend(); ++each) {
        if (each->key == trusted) return true;
        if (!each->isVouchedFor) return false;
    }
    return false;
}

} // namespace countersign
