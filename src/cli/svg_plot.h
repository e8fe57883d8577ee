#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace countersign::cli {

enum class Scale {
    Linear,
    Logarithmic, ///< of positive values
    Probit,      ///< of rates between 0 and 1: the normal deviate, as DET curves are drawn
};

struct Axis {
    std::string label;
    double from{0};
    double to{1}; ///< beyond `from`; values outside are drawn at the edge
    Scale scale{Scale::Linear};
};

struct PlotPoint {
    double x{0};
    double y{0};
};

/// A line through points; a gap where a coordinate is not a number.
struct Curve {
    std::string name; ///< in the legend; empty: not there
    std::vector<PlotPoint> points;
    bool stepped{false}; ///< horizontal up to the next point, then vertical
    bool dotted{false};  ///< the points themselves, not joined
};

/// A stretch of the x axis in which something was so.
struct PlotBand {
    double from{0};
    double to{0};
    std::string label;
    std::size_t colour{0}; ///< number in the palette
};

/// A line across the chart at one value, such as a threshold or a moment.
struct PlotMark {
    double at{0};
    std::string label;
};

struct Chart {
    Axis x;
    Axis y;
    std::vector<Curve> curves;
    std::vector<PlotBand> bands;
    std::vector<PlotMark> limits;  ///< at values of y
    std::vector<PlotMark> moments; ///< at values of x
    int height{260};               ///< pixels, with its axes
};

/// The text with everything escaped that means something in SVG; what no XML text may hold (control
/// characters, bytes that are not UTF-8) becomes a question mark.
[[nodiscard]] std::string svgText(std::string_view text);

/// Where the normal distribution's cumulative chance is `rate`. `rate` between 0 and 1.
[[nodiscard]] double probit(double rate);

/// A picture of its own: the title, a second line, and the charts one below the other, `width`
/// pixels wide. It links to nothing and holds nothing but what is given here.
[[nodiscard]] std::string toSvg(
    const std::string& title,
    const std::string& subtitle,
    std::span<const Chart> charts,
    int width = 960);

} // namespace countersign::cli
