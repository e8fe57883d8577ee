#pragma once

#include "cli/svg_plot.h"

#include <string>
#include <vector>

namespace countersign::cli {

/// Where values lie along an axis, and where it is marked.
class PlotScale {
public:
    explicit PlotScale(const Axis& axis);

    /// 0 at the axis' beginning, 1 at its end, those for what lies outside. NaN stays NaN.
    [[nodiscard]] double share(double value) const;
    [[nodiscard]] const std::vector<double>& ticks() const { return ticks_; }
    /// Percent on a probit axis, the shortest form elsewhere.
    [[nodiscard]] std::string text(double tick) const;

private:
    [[nodiscard]] double placed(double value) const;

    Scale scale_;
    double from_;
    double to_;
    std::vector<double> ticks_;
};

} // namespace countersign::cli
