#pragma once

#include "domain/limit_policy.h"
#include "domain/registration_record.h"

#include <optional>

namespace countersign {

/// What this outlet's log knows of a card's holder. Found through keyed hashes: nobody's number is
/// stored readably for it.
struct HolderHistory {
    int numbersHeld{0};
    int visitsToday{0}; ///< sealed ones, whatever their outcome
    bool blocked{false};
    bool operator==(const HolderHistory&) const = default;
};

/// Why this holder cannot go on before a number is chosen, if anything.
[[nodiscard]] std::optional<Reason>
findProblem(const HolderHistory& history, const LimitPolicy& policy);

/// Why this holder cannot have a number of this kind, if anything. To verify a number again adds
/// none.
[[nodiscard]] std::optional<Reason>
findProblem(const HolderHistory& history, OrderKind kind, const LimitPolicy& policy);

} // namespace countersign
