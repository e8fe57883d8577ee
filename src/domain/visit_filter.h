#pragma once

#include "domain/visit.h"

#include <optional>
#include <string>

namespace countersign {

/// Which visits a manager wants to see. What is empty lets everything through.
struct VisitFilter {
    /// Words, all of which must be found: in what is shown of the holder, in the clerk's name, in
    /// the tariff, or as the beginning of the entry's number; "#12" is entry 12 and no other.
    /// Letters of either case; digits of a number with or without its spaces.
    std::string text;
    std::optional<StaffName> clerk;
    std::optional<Standing> standing;
    std::optional<Reason> reason; ///< among others
    std::optional<Cause> cause;   ///< among others
    std::optional<OrderKind> kind;
    std::optional<bool> simulated;
    bool operator==(const VisitFilter&) const = default;
};

/// `holder` is null as long as it is not known: then words are looked for in the visit only.
[[nodiscard]] bool
matches(const Visit& visit, const MaskedHolder* holder, const VisitFilter& filter);

} // namespace countersign
