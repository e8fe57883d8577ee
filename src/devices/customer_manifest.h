#pragma once

#include "base/result.h"
#include "devices/customer_behaviour.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// The short videos of one simulated customer: each begins and ends with the same still pose, so
/// any may follow any other. Plain file names, at least one of each kind.
struct CustomerManifest {
    Obedience obeys{Obedience::Exactly};
    std::vector<std::string> neutral;
    std::vector<std::string> blink;
    std::vector<std::string> turnLeft;
    std::vector<std::string> turnRight;

    [[nodiscard]] const std::vector<std::string>& segmentsOf(LivenessAction action) const;
};

inline constexpr std::size_t maxCustomerManifestBytes = std::size_t{64} * 1024;

/// Reads customer.json (tests/data/README.md shows one): {"obeys":"exactly"|"late"|"wrongly"|
/// "never","neutral":[…],"blink":[…],"turn-left":[…],"turn-right":[…]}, every field exactly once
/// and nothing else. `file` is only named in errors.
/// Errors: FileMalformed naming the field.
[[nodiscard]] Result<CustomerManifest>
parseCustomerManifest(std::string_view json, const std::string& file);

} // namespace countersign
