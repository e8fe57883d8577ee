#pragma once

#include "base/result.h"
#include "domain/policy.h"

#include <span>
#include <string_view>

namespace countersign {

/// One number of the policy with what a manager has to know to change it. Times are milliseconds.
struct PolicyValue {
    std::string_view key;  ///< "liveness.turnDegrees": group and member of Policy
    std::string_view unit; ///< "degrees", "ms", ...; empty for a plain number
    double least{0};       ///< bounds, both allowed
    double most{0};
    std::string_view meaning; ///< what it is
    std::string_view source;  ///< where the default comes from
    double (*get)(const Policy& policy){nullptr};
    /// Whole numbers and times are rounded.
    void (*set)(Policy& policy, double value){nullptr};
};

/// Every number of the policy but the match calibrations, in the order of its groups.
[[nodiscard]] std::span<const PolicyValue> policyTable();

/// Null when no value has this key.
[[nodiscard]] const PolicyValue* findPolicyValue(std::string_view key);

/// Errors: BadPolicy naming the first value that is not a number, out of its bounds or in
/// contradiction with another one.
[[nodiscard]] Result<void> checkPolicy(const Policy& policy);

} // namespace countersign
