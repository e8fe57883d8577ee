#include "cli/liveness_timeline.h"

#include "cli/svg_plot.h"

#include <algorithm>
#include <fstream>

namespace countersign::cli {
namespace {

constexpr double pixelsPerSecond = 90;
constexpr int narrowest = 960;
constexpr int widest = 16000;

double seconds(MonotonicMs at) { return static_cast<double>(at.count()) / 1000; }

Curve curveOf(const Timeline& timeline, const char* name, double FaceObservation::*value)
{
    Curve curve;
    curve.name = name;
    for (const FaceObservation& seen : timeline.seen)
        curve.points.push_back({seconds(seen.at), seen.*value});
    return curve;
}

std::size_t colourOf(const TrueEvent& event)
{
    if (!event.action) return 1;
    return *event.action == LivenessAction::Blink ? 0 : 2;
}

/// The part that both charts have in common.
Chart framed(const Timeline& timeline)
{
    Chart chart;
    chart.x.label = "seconds";
    chart.x.to = 1;
    if (!timeline.seen.empty()) {
        chart.x.from = seconds(timeline.seen.front().at);
        chart.x.to = std::max(chart.x.from + 1, seconds(timeline.seen.back().at));
    }
    for (const TrueEvent& event : timeline.truth)
        chart.bands.push_back(
            {seconds(event.from),
             seconds(event.until),
             event.action ? name(*event.action) : event.what,
             colourOf(event)});
    return chart;
}

Chart opennessChart(const Timeline& timeline)
{
    Chart chart = framed(timeline);
    chart.y = {.label = "eye aspect ratio", .from = 0, .to = 0.6};
    chart.curves = {
        curveOf(timeline, "left eye", &FaceObservation::opennessLeft),
        curveOf(timeline, "right eye", &FaceObservation::opennessRight)};
    for (const TimelineMoment& moment : timeline.moments)
        chart.moments.push_back({seconds(moment.at), moment.what});
    return chart;
}

Chart poseChart(const Timeline& timeline, const LivenessPolicy& policy)
{
    Chart chart = framed(timeline);
    chart.y = {.label = "degrees", .from = -45, .to = 45};
    chart.curves = {
        curveOf(timeline, "yaw", &FaceObservation::yawDegrees),
        curveOf(timeline, "pitch", &FaceObservation::pitchDegrees)};
    chart.limits = {
        {policy.turnDegrees, "turn to the left"}, {-policy.turnDegrees, "to the right"}};
    for (const TimelineMoment& moment : timeline.moments)
        chart.moments.push_back({seconds(moment.at), ""});
    return chart;
}

} // namespace

std::string drawTimeline(const Timeline& timeline, const LivenessPolicy& policy)
{
    const std::vector<Chart> charts{opennessChart(timeline), poseChart(timeline, policy)};
    const double length = charts.front().x.to - charts.front().x.from;
    const int width =
        static_cast<int>(std::clamp<double>(length * pixelsPerSecond, narrowest, widest));
    return toSvg(timeline.title, timeline.subtitle, charts, width);
}

Result<void>
writePicture(const std::filesystem::path& folder, const std::string& name, const std::string& svg)
{
    std::string file = name;
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '.' || c == '-' || c == '_';
    };
    std::replace_if(
        file.begin(), file.end(), [&](char c) { return !isPlain(c); }, '_');
    const auto path = folder / (file + ".svg");
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    std::ofstream out{path, std::ios::binary};
    out << svg;
    out.close();
    if (!out) return fail(ErrorCode::StorageFailed, path.string() + ": cannot be written");
    return {};
}

} // namespace countersign::cli
