#pragma once

#include "ledger/epoch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// One stretch of a log under one name and key.
struct Epoch {
    std::uint64_t from{1}; ///< its first entry
    VerifierKey key;
    EpochGround ground{}; ///< why it began; of the first, nothing
    /// Whether the key before vouched for this one.
    bool isVouchedFor{false};
};

/// The names and keys of a log, one after the other.
class LogKeys {
public:
    explicit LogKeys(VerifierKey first) : epochs_{Epoch{1, std::move(first), {}, false}} {}

    /// What does not fit: the new epoch does not continue `before`, or its old key's signature is
    /// not by the key until now. Empty when it was taken over.
    [[nodiscard]] std::optional<std::string>
    begin(const EpochStart& epoch, std::uint64_t number, const Checkpoint& before);

    [[nodiscard]] const Epoch& newest() const { return epochs_.back(); }
    [[nodiscard]] const Epoch& at(std::uint64_t entry) const;
    [[nodiscard]] const std::vector<Epoch>& all() const { return epochs_; }
    /// Whether who trusts this key may trust the newest: it is one of this log's, and each key
    /// since was vouched for by the one before it.
    [[nodiscard]] bool leadsToNewest(const VerifierKey& trusted) const;

private:
    std::vector<Epoch> epochs_;
};

} // namespace countersign
