#pragma once

#include "app/composition.h"

namespace countersign {

/// How to look at what a counter with these options needs; refers to `clock`. `camera` is the one
/// in use at present.
[[nodiscard]] HealthParts healthPartsOf(
    const StationOptions& options,
    const std::string& camera,
    std::function<std::optional<std::string>()> findPrinter,
    const Clock& clock);

/// The cameras of this machine, and the one in use when it is a recording or simulated; those that
/// the policy does not allow are refused.
[[nodiscard]] std::vector<ListedCamera>
camerasOf(const StationOptions& options, const std::string& inUse);

} // namespace countersign
