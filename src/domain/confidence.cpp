#include "domain/confidence.h"

#include "base/contract.h"

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

/// Logarithm of the number of ways to choose `k` of `n`.
double logChoose(std::uint64_t n, std::uint64_t k)
{
    const std::uint64_t fewer = std::min(k, n - k);
    double sum = 0;
    for (std::uint64_t i = 1; i <= fewer; ++i)
        sum += std::log(static_cast<double>(n - fewer + i) / static_cast<double>(i));
    return sum;
}

/// The continued fraction of the incomplete beta function (NIST DLMF 8.17.22) by Lentz's method.
double betaFraction(double a, double b, double x)
{
    constexpr double tiny = 1e-300; // in place of a zero in a denominator
    constexpr double enough = 1e-14;
    constexpr int mostTerms = 100000; // about the root of a + b are needed
    const auto notZero = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double c = 1;
    double d = 1 / notZero(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int term = 1; term < mostTerms; ++term) {
        const double m = term;
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / notZero(1 + even * d);
        c = notZero(1 + even / c);
        fraction *= c * d;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / notZero(1 + odd * d);
        c = notZero(1 + odd / c);
        fraction *= c * d;
        if (std::abs(c * d - 1) < enough) break;
    }
    return fraction;
}

/// Chance of `k` or more successes in `n` trials of chance `p`: the regularised incomplete beta
/// function I_p(k, n - k + 1). `k` from 1 to `n`; `logWays` is logChoose(n, k).
double chanceOfAtLeast(std::uint64_t k, std::uint64_t n, double p, double logWays)
{
    if (p <= 0) return 0;
    if (p >= 1) return 1;
    const auto a = static_cast<double>(k);
    const auto b = static_cast<double>(n - k + 1);
    // p^a (1-p)^b / B(a, b), where 1 / B(a, b) = a * (n over k)
    const double front = std::exp(a * std::log(p) + b * std::log1p(-p) + std::log(a) + logWays);
    if (p < (a + 1) / (a + b + 2)) return front * betaFraction(a, b, p) / a;
    return 1 - front * betaFraction(b, a, 1 - p) / b;
}

/// The chance at which `k` or more of `n` happen with probability `wanted`.
double chanceAt(std::uint64_t k, std::uint64_t n, double wanted)
{
    const double logWays = logChoose(n, k);
    double low = 0;
    double high = 1;
    for (int halving = 0; halving < 60; ++halving) {
        const double middle = (low + high) / 2;
        (chanceOfAtLeast(k, n, middle, logWays) < wanted ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace

Interval exactInterval(std::uint64_t errors, std::uint64_t trials, double confidence)
{
    expects(errors <= trials, "errors are among the trials");
    expects(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1");
    const double tail = (1 - confidence) / 2;
    Interval interval;
    if (errors > 0) interval.low = chanceAt(errors, trials, tail);
    if (errors < trials) interval.high = chanceAt(errors + 1, trials, 1 - tail);
    return interval;
}

} // namespace countersign
