#include "domain/matching_report.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace countersign {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// Ascending. What is not a number becomes `instead`.
std::vector<double> sorted(std::vector<double> scores, double instead)
{
    for (double& score : scores)
        if (std::isnan(score)) score = instead;
    std::sort(scores.begin(), scores.end());
    return scores;
}

std::size_t countBelow(const std::vector<double>& ascending, double threshold)
{
    const auto below = std::lower_bound(ascending.begin(), ascending.end(), threshold);
    return static_cast<std::size_t>(below - ascending.begin());
}

double share(std::size_t count, const std::vector<double>& of)
{
    return of.empty() ? 0 : static_cast<double>(count) / static_cast<double>(of.size());
}

struct Sorted {
    std::vector<double> genuine;
    std::vector<double> impostor;
};

Sorted sorted(const MatchScores& scores)
{
    return {sorted(scores.genuine, -never), sorted(scores.impostor, never)};
}

OperatingPoint ratesAt(const Sorted& scores, double threshold)
{
    const std::size_t matched = scores.impostor.size() - countBelow(scores.impostor, threshold);
    return {
        share(matched, scores.impostor),
        share(countBelow(scores.genuine, threshold), scores.genuine),
        threshold,
        {},
        {}};
}

OperatingPoint withIntervals(const Sorted& scores, OperatingPoint point)
{
    const std::size_t matched =
        scores.impostor.size() - countBelow(scores.impostor, point.threshold);
    point.falseMatchInterval = exactInterval(matched, scores.impostor.size());
    point.falseNonMatchInterval =
        exactInterval(countBelow(scores.genuine, point.threshold), scores.genuine.size());
    return point;
}

/// The lowest threshold at which at most `rate` of the impostors match.
std::optional<OperatingPoint> pointAt(const Sorted& scores, double rate)
{
    const auto pairs = static_cast<double>(scores.impostor.size());
    // The tolerance keeps 0.001 * 1000 from being just below 1.
    const auto allowed = static_cast<std::size_t>(std::floor(pairs * rate * (1 + 1e-9)));
    if (allowed == 0) return std::nullopt;
    if (allowed >= scores.impostor.size())
        return withIntervals(scores, ratesAt(scores, scores.impostor.front()));
    const double highestRefused = scores.impostor[scores.impostor.size() - allowed - 1];
    return withIntervals(scores, ratesAt(scores, std::nextafter(highestRefused, never)));
}

/// With the threshold the false match rate falls and the false non-match rate rises: they cross
/// once.
void findEqualError(const Sorted& scores, MatchingReport& report)
{
    std::vector<double> thresholds = scores.genuine;
    thresholds.insert(thresholds.end(), scores.impostor.begin(), scores.impostor.end());
    std::sort(thresholds.begin(), thresholds.end());
    const auto crossed =
        std::partition_point(thresholds.begin(), thresholds.end(), [&](double threshold) {
            const OperatingPoint point = ratesAt(scores, threshold);
            return point.falseMatchRate > point.falseNonMatchRate;
        });
    double smallestGap = never;
    for (const auto place : {crossed, std::prev(crossed, crossed == thresholds.begin() ? 0 : 1)}) {
        if (place == thresholds.end()) continue;
        const OperatingPoint point = ratesAt(scores, *place);
        const double gap = std::abs(point.falseMatchRate - point.falseNonMatchRate);
        if (gap >= smallestGap) continue;
        smallestGap = gap;
        report.equalErrorRate = (point.falseMatchRate + point.falseNonMatchRate) / 2;
        report.equalErrorThreshold = *place;
    }
}

/// Mann and Whitney's statistic: ties count half.
double areaUnderCurve(const Sorted& scores)
{
    double wins = 0;
    for (const double genuine : scores.genuine) {
        const auto [low, high] =
            std::equal_range(scores.impostor.begin(), scores.impostor.end(), genuine);
        wins += static_cast<double>(low - scores.impostor.begin());
        wins += static_cast<double>(high - low) / 2;
    }
    return wins / static_cast<double>(scores.genuine.size()) /
           static_cast<double>(scores.impostor.size());
}

} // namespace

std::optional<MatchingReport> evaluateMatching(const MatchScores& scores)
{
    if (scores.genuine.empty() || scores.impostor.empty()) return std::nullopt;
    const Sorted ordered = sorted(scores);
    MatchingReport report;
    report.genuinePairs = scores.genuine.size();
    report.impostorPairs = scores.impostor.size();
    findEqualError(ordered, report);
    report.areaUnderCurve = areaUnderCurve(ordered);
    report.atOnePercent = pointAt(ordered, 0.01);
    report.atOneInThousand = pointAt(ordered, 0.001);
    report.atOneInTenThousand = pointAt(ordered, 0.0001);
    return report;
}

OperatingPoint ratesAt(const MatchScores& scores, double threshold)
{
    const Sorted ordered = sorted(scores);
    return withIntervals(ordered, ratesAt(ordered, threshold));
}

std::vector<OperatingPoint> errorTradeOff(const MatchScores& scores)
{
    constexpr int pointsPerDecade = 10;
    std::vector<OperatingPoint> curve;
    if (scores.genuine.empty() || scores.impostor.empty()) return curve;
    const Sorted ordered = sorted(scores);
    for (int step = 0;; ++step) {
        const auto point = pointAt(ordered, std::pow(10.0, -step / double{pointsPerDecade}));
        if (!point) return curve;
        curve.push_back(*point);
    }
}

} // namespace countersign
