#include "cli/plot_scale.h"
#include "cli/svg_plot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace countersign::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

std::string drawn(const Chart& chart) { return toSvg("title", "below", {&chart, 1}); }

TEST(SvgText, EscapesWhatMeansSomething)
{
    EXPECT_EQ(svgText(R"(<a b="c">&'d')"), "&lt;a b=&quot;c&quot;&gt;&amp;&#39;d&#39;");
}

TEST(SvgText, KeepsOtherScripts)
{
    EXPECT_EQ(svgText("\u4eba\u8138 \u00e9"), "\u4eba\u8138 \u00e9");
}

TEST(SvgText, ReplacesWhatNoXmlMayHold)
{
    EXPECT_EQ(
        svgText("a\x01"
                "b\n\x7f"),
        "a?b??");
    EXPECT_EQ(svgText("\xff\xc0\x80\xe4\xba"), "?????");
    EXPECT_EQ(svgText("\xed\xa0\x80"), "???") << "a surrogate";
    EXPECT_EQ(svgText("\xef\xbf\xbf"), "???") << "no character";
}

TEST(Probit, IsTheNormalDeviate)
{
    EXPECT_NEAR(probit(0.5), 0, 1e-9);
    EXPECT_NEAR(probit(0.975), 1.959963985, 1e-7);
    EXPECT_NEAR(probit(0.025), -1.959963985, 1e-7);
    EXPECT_NEAR(probit(0.001), -3.090232306, 1e-7);
}

TEST(PlotScale, PlacesValuesBetweenItsEnds)
{
    const PlotScale linear{{"", -10, 30, Scale::Linear}};
    EXPECT_DOUBLE_EQ(linear.share(-10), 0);
    EXPECT_DOUBLE_EQ(linear.share(10), 0.5);
    const PlotScale decades{{"", 0.001, 10, Scale::Logarithmic}};
    EXPECT_NEAR(decades.share(0.1), 0.5, 1e-12);
    const PlotScale rates{{"", 0.01, 0.99, Scale::Probit}};
    EXPECT_NEAR(rates.share(0.5), 0.5, 1e-9);
}

TEST(PlotScale, DrawsWhatLiesOutsideAtTheEdge)
{
    const PlotScale rates{{"", 0.001, 0.4, Scale::Probit}};
    EXPECT_EQ(rates.share(0), 0);
    EXPECT_EQ(rates.share(1), 1);
    EXPECT_EQ(rates.share(std::numeric_limits<double>::infinity()), 1);
    EXPECT_TRUE(std::isnan(rates.share(nan)));
}

TEST(PlotScale, IsMarkedAtRoundValues)
{
    EXPECT_THAT((PlotScale{{"", 0, 8.24, Scale::Linear}}.ticks()), ElementsAre(0, 2, 4, 6, 8));
    EXPECT_THAT(
        (PlotScale{{"", 0.001, 0.05, Scale::Probit}}.ticks()),
        ElementsAre(0.001, 0.002, 0.005, 0.01, 0.02, 0.05));
    EXPECT_EQ((PlotScale{{"", 0.001, 0.05, Scale::Probit}}.text(0.002)), "0.2 %");
}

TEST(SvgPlot, NamesTitleAxesCurvesBandsAndLimits)
{
    Chart chart;
    chart.x.label = "seconds";
    chart.y.label = "openness <left>";
    chart.curves = {{.name = "left & right", .points = {{0, 0}, {1, 1}}}};
    chart.bands = {{0.2, 0.4, "blink"}};
    chart.limits = {{0.5, "limit"}};
    chart.moments = {{0.9, "asked"}};
    const std::string svg = drawn(chart);
    for (const char* words :
         {"title",
          "below",
          "seconds",
          "openness &lt;left&gt;",
          "left &amp; right",
          "blink",
          "limit",
          "asked"})
        EXPECT_THAT(svg, HasSubstr(std::string{">"} + words + "</text>"));
    EXPECT_THAT(svg, testing::StartsWith("<svg xmlns="));
    EXPECT_THAT(svg, testing::EndsWith("</svg>\n"));
}

TEST(SvgPlot, LeavesAGapWhereAValueIsMissing)
{
    Chart chart;
    chart.curves = {
        {.name = "", .points = {{0, 0.5}, {0.25, 0.5}, {0.5, nan}, {0.75, 0.5}, {1, 0.5}}}};
    const std::string svg = drawn(chart);
    const std::string path = svg.substr(svg.find(" d=\""));
    EXPECT_EQ(std::count(path.begin(), path.end(), 'M'), 2);
    EXPECT_THAT(svg, Not(HasSubstr("nan")));
}

TEST(SvgPlot, LinksToNothing)
{
    const std::string svg = drawn(Chart{});
    EXPECT_THAT(svg, Not(HasSubstr("href")));
    EXPECT_THAT(svg, Not(HasSubstr("url(")));
}

} // namespace
} // namespace countersign::cli
