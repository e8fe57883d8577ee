#include "cli/svg_plot.h"

#include "cli/plot_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdarg>
#include <cstdio>

namespace countersign::cli {
namespace {

/// Colours that people with colour-blindness tell apart (M. Okabe, K. Ito 2008).
constexpr std::array palette{
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#666666"};
constexpr int marginLeft = 64;
constexpr int marginRight = 16;
constexpr int marginTop = 12;
constexpr int marginBottom = 40;
constexpr int headHeight = 50;
constexpr int lineHeight = 16;

const char* colour(std::size_t number) { return palette.at(number % palette.size()); }

__attribute__((format(printf, 2, 3))) void print(std::string& svg, const char* format, ...)
{
    std::array<char, 512> text{};
    std::va_list values; // NOLINT(cppcoreguidelines-init-variables): va_start does it
    va_start(values, format);
    std::vsnprintf(text.data(), text.size(), format, values);
    va_end(values);
    svg += text.data();
}

/// One chart at its place in the picture.
class ChartDrawing {
public:
    ChartDrawing(std::string& svg, const Chart& chart, int top, int width)
        : svg_{svg}, chart_{chart}, x_{chart.x}, y_{chart.y}, left_{marginLeft},
          right_{width - marginRight}, top_{top + marginTop}, bottom_{
                                                                  top + chart.height - marginBottom}
    {
    }

    void draw()
    {
        drawBands();
        drawGrid();
        drawMarks();
        for (std::size_t i = 0; i < chart_.curves.size(); ++i)
            drawCurve(chart_.curves[i], colour(i));
        drawLegend();
    }

private:
    [[nodiscard]] double atX(double value) const
    {
        return left_ + x_.share(value) * (right_ - left_);
    }
    [[nodiscard]] double atY(double value) const
    {
        return bottom_ - y_.share(value) * (bottom_ - top_);
    }

    void text(double x, double y, const char* anchor, std::string_view words)
    {
        print(svg_, R"(<text x="%.1f" y="%.1f" text-anchor="%s">)", x, y, anchor);
        svg_ += svgText(words) + "</text>\n";
    }

    void line(double x1, double y1, double x2, double y2, const char* style)
    {
        print(
            svg_,
            R"(<line x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f" class="%s"/>)"
            "\n",
            x1,
            y1,
            x2,
            y2,
            style);
    }

    void drawBands()
    {
        for (std::size_t i = 0; i < chart_.bands.size(); ++i) {
            const PlotBand& band = chart_.bands[i];
            const double from = atX(band.from);
            const double wide = std::max(1.0, atX(band.to) - from);
            print(
                svg_,
                R"(<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s" opacity="0.16"/>)"
                "\n",
                from,
                top_,
                wide,
                bottom_ - top_,
                colour(band.colour));
            // Neighbours' words would lie on top of one another.
            text(
                from + 2, top_ + 11 + lineHeight * static_cast<double>(i % 2), "start", band.label);
        }
    }

    void drawGrid()
    {
        for (const double tick : x_.ticks()) {
            line(atX(tick), top_, atX(tick), bottom_, "grid");
            text(atX(tick), bottom_ + 15, "middle", x_.text(tick));
        }
        for (const double tick : y_.ticks()) {
            line(left_, atY(tick), right_, atY(tick), "grid");
            text(left_ - 5, atY(tick) + 4, "end", y_.text(tick));
        }
        line(left_, bottom_, right_, bottom_, "axis");
        line(left_, top_, left_, bottom_, "axis");
        text((left_ + right_) / 2.0, bottom_ + 31, "middle", chart_.x.label);
        const double middle = (top_ + bottom_) / 2.0;
        print(svg_, R"svg(<g transform="translate(14 %.1f) rotate(-90)">)svg", middle);
        text(0, 0, "middle", chart_.y.label);
        svg_ += "</g>\n";
    }

    void drawMarks()
    {
        for (const PlotMark& limit : chart_.limits) {
            line(left_, atY(limit.at), right_, atY(limit.at), "limit");
            text(right_ - 2, atY(limit.at) - 3, "end", limit.label);
        }
        for (std::size_t i = 0; i < chart_.moments.size(); ++i) {
            const double at = atX(chart_.moments[i].at);
            line(at, top_, at, bottom_, "moment");
            text(
                at + 2,
                bottom_ - 5 - lineHeight * static_cast<double>(i % 3),
                "start",
                chart_.moments[i].label);
        }
    }

    void drawCurve(const Curve& curve, const char* stroke)
    {
        if (curve.dotted) {
            for (const PlotPoint& point : curve.points)
                if (isDrawable(point))
                    print(
                        svg_,
                        R"(<circle cx="%.1f" cy="%.1f" r="2.5" fill="%s"/>)"
                        "\n",
                        atX(point.x),
                        atY(point.y),
                        stroke);
            return;
        }
        print(svg_, R"(<path fill="none" stroke="%s" d=")", stroke);
        bool pen = false;
        for (const PlotPoint& point : curve.points) {
            if (!isDrawable(point)) {
                pen = false;
                continue;
            }
            if (pen && curve.stepped) print(svg_, "H%.1f ", atX(point.x));
            print(svg_, "%c%.1f %.1f ", pen ? 'L' : 'M', atX(point.x), atY(point.y));
            pen = true;
        }
        svg_ += "\"/>\n";
    }

    void drawLegend()
    {
        double y = top_ + 12;
        for (std::size_t i = 0; i < chart_.curves.size(); ++i) {
            if (chart_.curves[i].name.empty()) continue;
            print(
                svg_,
                R"(<rect x="%d" y="%.1f" width="10" height="10" fill="%s"/>)"
                "\n",
                right_ - 12,
                y - 9,
                colour(i));
            text(right_ - 17, y, "end", chart_.curves[i].name);
            y += lineHeight;
        }
    }

    static bool isDrawable(const PlotPoint& point)
    {
        return !std::isnan(point.x) && !std::isnan(point.y);
    }

    std::string& svg_;
    const Chart& chart_;
    PlotScale x_;
    PlotScale y_;
    int left_;
    int right_;
    int top_;
    int bottom_;
};

} // namespace

std::string toSvg(
    const std::string& title, const std::string& subtitle, std::span<const Chart> charts, int width)
{
    int height = headHeight;
    for (const Chart& chart : charts)
        height += chart.height;
    std::string svg;
    print(
        svg,
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">)"
        "\n",
        width,
        height,
        width,
        height);
    svg += "<style>text{font:12px sans-serif;fill:#222}.title{font-size:16px;font-weight:bold}"
           ".grid{stroke:#ddd}.axis{stroke:#222}.limit{stroke:#b00020;stroke-dasharray:6 4}"
           ".moment{stroke:#444;stroke-dasharray:2 3}path{stroke-width:1.6}</style>\n"
           "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
    svg += "<text x=\"16\" y=\"24\" class=\"title\">" + svgText(title) + "</text>\n";
    svg += "<text x=\"16\" y=\"43\">" + svgText(subtitle) + "</text>\n";
    int top = headHeight;
    for (const Chart& chart : charts) {
        ChartDrawing{svg, chart, top, width}.draw();
        top += chart.height;
    }
    return svg + "</svg>\n";
}

} // namespace countersign::cli
