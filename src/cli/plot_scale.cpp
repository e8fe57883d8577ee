#include "cli/plot_scale.h"

#include "base/contract.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>

namespace countersign::cli {
namespace {

constexpr std::initializer_list<double> detTicks{
    0.0001,
    0.0002,
    0.0005,
    0.001,
    0.002,
    0.005,
    0.01,
    0.02,
    0.05,
    0.1,
    0.2,
    0.4,
    0.6,
    0.8,
    0.9,
    0.95,
    0.98,
    0.99,
    0.999};

/// The round step that marks a range about six times.
double stepFor(double range)
{
    const double rough = range / 6;
    const double decade = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (rough <= factor * decade) return factor * decade;
    return 10 * decade;
}

std::vector<double> ticksOf(const Axis& axis)
{
    std::vector<double> ticks;
    if (axis.scale == Scale::Probit) {
        for (const double tick : detTicks)
            if (tick >= axis.from && tick <= axis.to) ticks.push_back(tick);
    } else if (axis.scale == Scale::Logarithmic) {
        const int last = static_cast<int>(std::floor(std::log10(axis.to) + 1e-9));
        for (int e = static_cast<int>(std::ceil(std::log10(axis.from) - 1e-9)); e <= last; ++e)
            ticks.push_back(std::pow(10.0, e));
    } else {
        const double step = stepFor(axis.to - axis.from);
        const auto first = std::llround(std::ceil(axis.from / step - 1e-9));
        const auto last = std::llround(std::floor(axis.to / step + 1e-9));
        for (auto i = first; i <= last; ++i)
            ticks.push_back(static_cast<double>(i) * step);
    }
    return ticks;
}

/// P. J. Acklam's rational approximation in the tail and in the middle, relative error 1.2e-9.
double acklam(double rate)
{
    const auto tail = [](double q) {
        const double over =
            ((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) *
                  q -
              2.549732539343734e+00) *
                 q +
             4.374664141464968e+00) *
                q +
            2.938163982698783e+00;
        const double under =
            (((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q +
             3.754408661907416e+00) *
                q +
            1;
        return over / under;
    };
    constexpr double tailBegins = 0.02425;
    if (rate < tailBegins) return tail(std::sqrt(-2 * std::log(rate)));
    if (rate > 1 - tailBegins) return -tail(std::sqrt(-2 * std::log(1 - rate)));
    const double q = rate - 0.5;
    const double r = q * q;
    const double over =
        (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r +
           1.383577518672690e+02) *
              r -
          3.066479806614716e+01) *
             r +
         2.506628277459239e+00) *
        q;
    const double under =
        ((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r +
          6.680131188771972e+01) *
             r -
         1.328068155288572e+01) *
            r +
        1;
    return over / under;
}

} // namespace

double probit(double rate)
{
    expects(rate > 0 && rate < 1, "the normal deviate is of a rate between 0 and 1");
    return acklam(rate);
}

PlotScale::PlotScale(const Axis& axis) : scale_{axis.scale}, from_{axis.from}, to_{axis.to}
{
    expects(axis.from < axis.to, "an axis goes from less to more");
    expects(axis.scale == Scale::Linear || axis.from > 0, "this axis is of positive values");
    expects(axis.scale != Scale::Probit || axis.to < 1, "a probit axis ends before 1");
    ticks_ = ticksOf(axis);
}

double PlotScale::placed(double value) const
{
    switch (scale_) {
    case Scale::Linear: break;
    case Scale::Logarithmic: return std::log10(value);
    case Scale::Probit: return probit(value);
    }
    return value;
}

double PlotScale::share(double value) const
{
    if (std::isnan(value)) return value;
    const double inside = std::clamp(value, from_, to_);
    return (placed(inside) - placed(from_)) / (placed(to_) - placed(from_));
}

std::string PlotScale::text(double tick) const
{
    char text[32];
    const bool rate = scale_ == Scale::Probit;
    // Adding zero turns a negative zero into a plain one.
    std::snprintf(text, sizeof text, rate ? "%.4g %%" : "%.6g", (rate ? 100 * tick : tick) + 0.0);
    return text;
}

} // namespace countersign::cli
