#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace countersign {

/// Similarities of pairs of pictures whose truth is known. Higher is more alike.
struct MatchScores {
    std::vector<double> genuine;  ///< pairs of one person
    std::vector<double> impostor; ///< pairs of two people
};

/// What happens when pairs of at least `threshold` count as one person.
struct OperatingPoint {
    double falseMatchRate{0};    ///< share of impostor pairs that reach the threshold
    double falseNonMatchRate{0}; ///< share of genuine pairs that do not
    double threshold{0};
};

/// Accuracy of a matcher over a set of pairs (terms of ISO/IEC 19795-1).
struct MatchingReport {
    std::size_t genuinePairs{0};
    std::size_t impostorPairs{0};
    double equalErrorRate{0}; ///< where both rates cross; between the steps the mean of the two
    double equalErrorThreshold{0};
    double areaUnderCurve{0}; ///< chance that a genuine pair scores higher than an impostor pair
    /// At false match rates of at most 1 %, 0.1 % and 0.01 %, each only where there are at least as
    /// many impostor pairs as make one error: a rate of 0.01 % cannot be seen in 1,000 pairs.
    std::optional<OperatingPoint> atOnePercent;
    std::optional<OperatingPoint> atOneInThousand;
    std::optional<OperatingPoint> atOneInTenThousand;
};

/// A score that is not a number counts as an error on either side: it can neither pass a holder nor
/// stop an impostor. Empty when one of the two lists is.
[[nodiscard]] std::optional<MatchingReport> evaluateMatching(const MatchScores& scores);

/// The rates at one threshold, for a policy's own threshold. Zero rates for empty lists.
[[nodiscard]] OperatingPoint ratesAt(const MatchScores& scores, double threshold);

} // namespace countersign
