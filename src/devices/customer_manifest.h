#pragma once

#include "base/result.h"
#include "devices/customer_behaviour.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// The short videos of one simulated customer: each begins and ends with the same still pose, so
/// any may follow any other. Plain file names, at least one of each kind but for the last three:
/// not every customer has been filmed doing what only a manager can have somebody asked for.
struct CustomerManifest {
    Obedience obeys{Obedience::Exactly};
    std::vector<std::string> neutral;
    std::vector<std::string> blink;
    std::vector<std::string> turnLeft;
    std::vector<std::string> turnRight;
    std::vector<std::string> nod;
    std::vector<std::string> openMouth;
    std::vector<std::string> lookUp;

    /// Empty when the customer cannot do it.
    [[nodiscard]] const std::vector<std::string>& segmentsOf(LivenessAction action) const;
};

inline constexpr std::size_t maxCustomerManifestBytes = std::size_t{64} * 1024;

/// Reads customer.json (tests/data/README.md shows one): {"obeys":"exactly"|"late"|"wrongly"|
/// "never","neutral":[…],"blink":[…],"turn-left":[…],"turn-right":[…]} and, if there are any,
/// "nod":[…],"open-mouth":[…],"look-up":[…]; no field twice and nothing else. `file` is only named
/// in errors.
/// Errors: FileMalformed naming the field.
[[nodiscard]] Result<CustomerManifest>
parseCustomerManifest(std::string_view json, const std::string& file);

} // namespace countersign
