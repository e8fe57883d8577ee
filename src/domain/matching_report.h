#pragma once

#include "domain/confidence.h"

#include <cstddef>
#include <optional>
#include <span>
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
    /// At 95 % confidence, if every pair were independent of the others.
    Interval falseMatchInterval;
    Interval falseNonMatchInterval;
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

/// The detection error trade-off curve, ten points to a decade from a false match rate of 1 down to
/// the lowest that the pairs can show. Empty when one of the two lists is.
[[nodiscard]] std::vector<OperatingPoint> errorTradeOff(const MatchScores& scores);

/// One pair of a set that is divided into folds.
struct FoldedScore {
    double similarity{0};
    bool same{false};
    int fold{0};
};

/// Share of right answers in the manner of LFW's view 2.
struct FoldAccuracy {
    int folds{0};
    double mean{0};
    double standardError{0}; ///< of the mean
};

/// Each fold is judged at the threshold that is best for all the others together; of several
/// equally good ones the middle. Nothing for fewer than two folds.
[[nodiscard]] std::optional<FoldAccuracy> foldAccuracy(std::span<const FoldedScore> scores);

} // namespace countersign
