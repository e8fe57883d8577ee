#include "domain/matching_report.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace countersign {
namespace {

/// Ascending by similarity; a score that is not a number is wrong whatever the threshold.
std::vector<FoldedScore> usable(std::span<const FoldedScore> scores)
{
    std::vector<FoldedScore> sorted;
    for (const FoldedScore& score : scores)
        if (!std::isnan(score.similarity)) sorted.push_back(score);
    std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return a.similarity < b.similarity;
    });
    return sorted;
}

/// The middle of the first and the last threshold with the most right answers outside `fold`.
double bestThreshold(std::vector<FoldedScore> ascending, int fold)
{
    std::erase_if(ascending, [&](const FoldedScore& score) { return score.fold == fold; });
    if (ascending.empty()) return 0;
    long right = 0; // when everybody passes
    for (const FoldedScore& score : ascending)
        right += score.same ? 1 : 0;
    long best = right;
    double first = ascending.front().similarity;
    double last = first;
    for (std::size_t i = 0; i < ascending.size(); ++i) { // the threshold goes above this one
        const double refused = ascending[i].similarity;
        right += ascending[i].same ? -1 : 1;
        const double next = i + 1 < ascending.size() ? ascending[i + 1].similarity : HUGE_VAL;
        if (next == refused) continue;
        const double threshold =
            std::isinf(next) ? std::nextafter(refused, next) : refused + (next - refused) / 2;
        if (right > best) first = threshold;
        if (right >= best) last = threshold;
        best = std::max(best, right);
    }
    return first + (last - first) / 2;
}

} // namespace

std::optional<FoldAccuracy> foldAccuracy(std::span<const FoldedScore> scores)
{
    std::set<int> folds;
    for (const FoldedScore& score : scores)
        folds.insert(score.fold);
    if (folds.size() < 2) return std::nullopt;
    const std::vector<FoldedScore> ascending = usable(scores);
    std::vector<double> shares;
    for (const int fold : folds) {
        const double threshold = bestThreshold(ascending, fold);
        double right = 0;
        double pairs = 0;
        for (const FoldedScore& score : scores) {
            if (score.fold != fold) continue;
            ++pairs;
            const bool isNumber = !std::isnan(score.similarity);
            if (isNumber && (score.similarity >= threshold) == score.same) ++right;
        }
        shares.push_back(right / pairs);
    }
    FoldAccuracy accuracy{static_cast<int>(shares.size()), 0, 0};
    const auto count = static_cast<double>(shares.size());
    for (const double share : shares)
        accuracy.mean += share / count;
    double squares = 0;
    for (const double share : shares)
        squares += (share - accuracy.mean) * (share - accuracy.mean);
    accuracy.standardError = std::sqrt(squares / (count - 1) / count);
    return accuracy;
}

} // namespace countersign
