#pragma once

#include <cstdint>

namespace countersign {

/// Between which two shares the true one lies.
struct Interval {
    double low{0};
    double high{1};
    bool operator==(const Interval&) const = default;
};

/// The exact (Clopper-Pearson) interval of a share that was found to be `errors` of `trials`, at
/// `confidence` (0.95: 95 %); what ISO/IEC 19795-1 and 30107-3 ask beside every error rate. It
/// takes the trials to be independent: several of one person are less than that. [0, 1] for no
/// trials. `errors` at most `trials`, `confidence` between 0 and 1. About 20 microseconds.
/// Source: C. J. Clopper, E. S. Pearson, Biometrika 26 (1934).
[[nodiscard]] Interval
exactInterval(std::uint64_t errors, std::uint64_t trials, double confidence = 0.95);

} // namespace countersign
