#pragma once

namespace countersign {

/// How much one person may have at one outlet.
struct LimitPolicy {
    int numbersPerHolder{5};
    int visitsPerDay{3};
    bool operator==(const LimitPolicy&) const = default;
};

} // namespace countersign
