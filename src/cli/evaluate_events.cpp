#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/liveness_timeline.h"
#include "cli/seen_events.h"
#include "cli/terminal.h"

#include "app/composition.h"
#include "app/policy_file.h"
#include "devices/recorded_camera.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

struct WatchedClip {
    GroundTruth truth;
    bool hasTruth{true};
    std::vector<FaceObservation> seen;
    std::vector<SeenEvent> events;
    EventComparison compared;

    [[nodiscard]] double minutes() const
    {
        if (seen.empty()) return 0;
        return static_cast<double>((seen.back().at - seen.front().at).count()) / 60000;
    }
};

double perMinute(int count, double minutes) { return minutes > 0 ? count / minutes : 0; }

Result<std::vector<WatchedClip>> clipsOf(const EvaluateEventsCommand& command)
{
    std::vector<WatchedClip> clips;
    if (command.set) {
        auto truths = readGroundTruths(*command.set);
        if (!truths) return fail(truths.error());
        for (GroundTruth& truth : *truths)
            clips.emplace_back().truth = std::move(truth);
    } else {
        auto truth = findGroundTruth(*command.clip);
        if (!truth) return fail(truth.error());
        WatchedClip clip;
        clip.hasTruth = truth->has_value();
        clip.truth.clip = *command.clip;
        clip.truth.name = command.clip->stem().string();
        if (*truth) clip.truth = std::move(**truth);
        clips.push_back(std::move(clip));
    }
    return clips;
}

Result<void> watch(WatchedClip& clip, FaceAnalyzer& analyzer, const Policy& policy)
{
    auto camera = RecordedCamera::create(clip.truth.clip, Pace::Immediate);
    if (!camera) return fail(camera.error());
    analyzer.reset();
    EventWatch events{policy.liveness};
    for (;;) {
        const auto frame = (*camera)->next();
        if (!frame) return fail(frame.error());
        if (!*frame) break;
        clip.seen.push_back(analyzer.analyse(**frame));
        events.observe(clip.seen.back());
    }
    analyzer.reset();
    clip.events = events.events();
    clip.compared = compareEvents(clip.truth.events, clip.events);
    return {};
}

Result<void>
draw(const WatchedClip& clip, const EvaluateEventsCommand& command, const Policy& policy)
{
    Timeline timeline;
    timeline.title = clip.truth.name;
    timeline.subtitle = "bands: what is in it; lines: what was seen";
    timeline.seen = clip.seen;
    timeline.truth = clip.truth.events;
    for (const SeenEvent& event : clip.events)
        timeline.moments.push_back({event.until, std::string{name(event.action)} + " seen"});
    return writePicture(
        *command.pictures, clip.truth.name, drawTimeline(timeline, policy.liveness));
}

Json toJson(const EventCount& count, double minutes)
{
    return {
        {"demanded", count.demanded},
        {"found", count.found},
        {"optionalFound", count.optional},
        {"false", count.invented},
        {"falsePerMinute", perMinute(count.invented, minutes)}};
}

Json toJson(const SeenEvent& event)
{
    Json json{
        {"action", name(event.action)},
        {"firstFrame", event.firstFrame},
        {"lastFrame", event.lastFrame},
        {"fromMs", event.from.count()},
        {"untilMs", event.until.count()}};
    if (isMeasured(event.peakYawDegrees)) json["peakYawDegrees"] = event.peakYawDegrees;
    return json;
}

Json toJson(const TrueEvent& event)
{
    return {
        {"action", name(*event.action)},
        {"fromMs", event.from.count()},
        {"untilMs", event.until.count()}};
}

Json toJson(const WatchedClip& clip)
{
    Json json{{"clip", clip.truth.name}, {"frames", clip.seen.size()}};
    json["events"] = Json::array();
    for (const SeenEvent& event : clip.events)
        json["events"].push_back(toJson(event));
    if (!clip.hasTruth) return json;
    json["blinks"] = toJson(clip.compared.blinks, clip.minutes());
    json["turns"] = toJson(clip.compared.turns, clip.minutes());
    json["missed"] = Json::array();
    for (const TrueEvent& event : clip.compared.missed)
        json["missed"].push_back(toJson(event));
    json["false"] = Json::array();
    for (const SeenEvent& event : clip.compared.invented)
        json["false"].push_back(toJson(event));
    return json;
}

void print(const SeenEvent& event, const char* what)
{
    std::printf(
        "  %-8s %-11s frames %5d to %5d, %8.2f s to %8.2f s",
        what,
        name(event.action),
        event.firstFrame,
        event.lastFrame,
        static_cast<double>(event.from.count()) / 1000,
        static_cast<double>(event.until.count()) / 1000);
    if (isMeasured(event.peakYawDegrees)) std::printf(", peak %.1f degrees", event.peakYawDegrees);
    std::printf("\n");
}

void print(const TrueEvent& event)
{
    std::printf(
        "  %-8s %-11s %28s %8.2f s to %8.2f s\n",
        "MISSED",
        name(*event.action),
        "",
        static_cast<double>(event.from.count()) / 1000,
        static_cast<double>(event.until.count()) / 1000);
}

void printCounts(
    const char* name, const EventCount& blinks, const EventCount& turns, double minutes)
{
    std::printf(
        "%-32s %4d of %4d %6d %6.2f  %4d of %4d %6d\n",
        name,
        blinks.found,
        blinks.demanded,
        blinks.invented,
        perMinute(blinks.invented, minutes),
        turns.found,
        turns.demanded,
        turns.invented);
}

void printText(const std::vector<WatchedClip>& clips)
{
    for (const WatchedClip& clip : clips) {
        std::printf("%s\n", clip.truth.name.c_str());
        const bool alone = clips.size() == 1;
        for (const SeenEvent& event : clip.events)
            if (alone) print(event, "seen");
        for (const TrueEvent& event : clip.compared.missed)
            print(event);
        for (const SeenEvent& event : clip.compared.invented)
            if (clip.hasTruth) print(event, "FALSE");
    }
    if (!clips.front().hasTruth) return;
    std::printf(
        "\n%-32s %12s %6s %6s  %12s %6s\n", "clip", "blinks", "false", "a min", "turns", "false");
    EventCount blinks;
    EventCount turns;
    double minutes = 0;
    for (const WatchedClip& clip : clips) {
        printCounts(
            clip.truth.name.c_str(), clip.compared.blinks, clip.compared.turns, clip.minutes());
        blinks += clip.compared.blinks;
        turns += clip.compared.turns;
        minutes += clip.minutes();
    }
    printCounts("all", blinks, turns, minutes);
}

Result<std::vector<WatchedClip>> watchAll(const EvaluateEventsCommand& command)
{
    auto clips = clipsOf(command);
    if (!clips) return clips;
    const auto policy = readPolicy(command.policy);
    if (!policy) return fail(policy.error());
    const auto analyzer = loadAnalyzer(command.models, *policy);
    if (!analyzer) return fail(analyzer.error());
    Progress progress{"clips"};
    for (std::size_t i = 0; i < clips->size(); ++i) {
        progress.show(i, clips->size());
        WatchedClip& clip = clips->at(i);
        if (const auto watched = watch(clip, **analyzer, *policy); !watched)
            return fail(watched.error());
        if (!command.pictures) continue;
        if (const auto drawn = draw(clip, command, *policy); !drawn) return fail(drawn.error());
    }
    return clips;
}

} // namespace

int run(const EvaluateEventsCommand& command)
{
    const auto clips = watchAll(command);
    if (!clips) return report(clips.error(), command.json);
    if (!command.json) {
        printText(*clips);
        return Good;
    }
    Json answer{{"clips", Json::array()}};
    for (const WatchedClip& clip : *clips)
        answer["clips"].push_back(toJson(clip));
    std::cout << toText(answer);
    return Good;
}

} // namespace countersign::cli
