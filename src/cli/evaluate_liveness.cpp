#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/liveness_baseline.h"
#include "cli/liveness_evaluation.h"
#include "cli/terminal.h"
#include "cli/video_encoder.h"

#include "app/composition.h"
#include "app/policy_file.h"
#include "base/bytes.h"
#include "devices/bounded_file.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

constexpr std::size_t largestBaseline = std::size_t{64} << 20U;

Json toJson(const Interval& interval) { return Json::array({interval.low, interval.high}); }

/// `error` is "apcer" or "bpcer", `silence` "apnrr" or "bpnrr".
Json toJson(const ErrorRate& rate, const char* error, const char* silence)
{
    return {
        {"presentations", rate.presentations},
        {"errors", rate.errors},
        {error, rate.rate()},
        {std::string{error} + "Interval95", toJson(rate.interval())},
        {"nonResponses", rate.nonResponses},
        {silence, rate.nonResponseRate()},
        {std::string{silence} + "Interval95", toJson(rate.nonResponseInterval())}};
}

Json toJson(const LivenessTrial& trial)
{
    Json signs = Json::object();
    for (const AttackSign& sign : trial.signs)
        signs[name(sign.kind)] = isMeasured(sign.measured) ? Json(sign.measured) : Json(nullptr);
    return {
        {"clip", trial.clip},
        {"way", trial.way.empty() ? Json(nullptr) : Json(trial.way)},
        {"plan", toText(trial.plan)},
        {"species", trial.species.empty() ? Json(nullptr) : Json(trial.species)},
        {"expected", trial.species.empty() ? "accepted" : "rejected"},
        {"found", trial.accepted ? "accepted" : "rejected"},
        {"causes", causesOf(trial)},
        {"signs", std::move(signs)},
        {"frames", trial.frames},
        {"right", trial.isRight()}};
}

Json toJson(const std::vector<LivenessChange>& changes)
{
    Json list = Json::array();
    for (const LivenessChange& change : changes)
        list.push_back({{"trial", change.what}, {"then", change.then}, {"now", change.now}});
    return list;
}

Json toJson(const BaselineComparison& comparison)
{
    return {
        {"better", toJson(comparison.better)},
        {"worse", toJson(comparison.worse)},
        {"otherwise", toJson(comparison.otherwise)},
        {"unchanged", comparison.unchanged},
        {"onlyThen", comparison.onlyThen},
        {"onlyNow", comparison.onlyNow}};
}

Json toJson(const LivenessReport& report)
{
    Json answer;
    answer["trials"] = Json::array();
    for (const LivenessTrial& trial : report.trials)
        answer["trials"].push_back(toJson(trial));
    answer["attacks"] = Json::object();
    for (const auto& [species, rate] : report.attacks)
        answer["attacks"][species] = toJson(rate, "apcer", "apnrr");
    answer["bonaFide"] = toJson(report.bonaFide, "bpcer", "bpnrr");
    if (report.augmented.presentations > 0) {
        answer["augmented"] = toJson(report.augmented, "bpcer", "bpnrr");
        for (const auto& [way, rate] : report.ways)
            answer["ways"][way] = toJson(rate, "bpcer", "bpnrr");
    }
    answer["skipped"] = report.skipped;
    return answer;
}

void printRate(const char* what, const std::string& whose, const ErrorRate& rate)
{
    const Interval interval = rate.interval();
    std::printf(
        "%s %5.1f %%  [%5.1f, %5.1f]  %-28s %3d of %3d, non-response %d\n",
        what,
        100 * rate.rate(),
        100 * interval.low,
        100 * interval.high,
        whose.c_str(),
        rate.errors,
        rate.presentations,
        rate.nonResponses);
}

void printTrial(const LivenessTrial& trial)
{
    const std::string shown = trial.species.empty()
                                  ? trial.way
                                  : trial.species + (trial.way.empty() ? "" : ", " + trial.way);
    std::printf(
        "%-5s %-28s %-46s %-28s %-8s %s\n",
        trial.isRight() ? "" : "WRONG",
        trial.clip.c_str(),
        shown.c_str(),
        toText(trial.plan).c_str(),
        trial.accepted ? "accepted" : "rejected",
        causesOf(trial).c_str());
}

void printChanges(const char* what, const std::vector<LivenessChange>& changes)
{
    for (const LivenessChange& change : changes)
        std::printf(
            "%-9s %s: %s -> %s\n",
            what,
            change.what.c_str(),
            change.then.c_str(),
            change.now.c_str());
}

void print(const BaselineComparison& comparison)
{
    std::printf("\nsince the earlier run\n");
    printChanges("better", comparison.better);
    printChanges("WORSE", comparison.worse);
    printChanges("otherwise", comparison.otherwise);
    std::printf(
        "%zu better, %zu worse, %zu otherwise, %d unchanged, %d only then, %d only now\n",
        comparison.better.size(),
        comparison.worse.size(),
        comparison.otherwise.size(),
        comparison.unchanged,
        comparison.onlyThen,
        comparison.onlyNow);
}

void print(const LivenessReport& report)
{
    for (const LivenessTrial& trial : report.trials)
        printTrial(trial);
    std::printf("\nrate, 95 %% confidence interval (Clopper-Pearson) in percent\n");
    for (const auto& [species, rate] : report.attacks)
        printRate("APCER", species, rate);
    printRate("BPCER", "bona fide", report.bonaFide);
    for (const auto& [way, rate] : report.ways)
        printRate("BPCER", way, rate);
    if (report.augmented.presentations > 0)
        printRate("BPCER", "all of these ways", report.augmented);
    for (const std::string& what : report.skipped)
        std::printf("skipped: %s (needs the program ffmpeg)\n", what.c_str());
}

Result<std::optional<std::vector<EarlierTrial>>>
readBaseline(const std::optional<std::filesystem::path>& file)
{
    if (!file) return std::optional<std::vector<EarlierTrial>>{};
    const auto bytes = readBoundedFile(*file, largestBaseline);
    if (!bytes) return fail(bytes.error());
    auto trials = parseBaseline(textOf(*bytes), file->string());
    if (!trials) return fail(trials.error());
    return std::optional{std::move(*trials)};
}

Result<LivenessReport> evaluate(const EvaluateLivenessCommand& command)
{
    const auto clips = readGroundTruths(command.set);
    if (!clips) return fail(clips.error());
    const auto policy = readPolicy(command.policy);
    if (!policy) return fail(policy.error());
    const auto analyzer = loadAnalyzer(command.models, *policy);
    if (!analyzer) return fail(analyzer.error());
    const PresentationOptions options{command.only, command.augment, canEncodeVideo()};
    const auto presentations = presentationsOf(*clips, options);
    if (presentations.empty())
        return fail(ErrorCode::NotFound, "--only: nothing has " + command.only + " in its name");
    Progress progress{"presentations"};
    EvaluationWatch watch;
    watch.progressed = [&](std::size_t done, std::size_t all) { progress.show(done, all); };
    watch.tried = [&](const LivenessTrial& trial, const Timeline& timeline) -> Result<void> {
        if (!command.pictures) return {};
        std::string name = trial.clip + "-" + toText(trial.plan);
        for (const std::string& more : {trial.species, trial.way})
            if (!more.empty()) name += "-" + more;
        return writePicture(*command.pictures, name, drawTimeline(timeline, policy->liveness));
    };
    auto found = evaluateLiveness(presentations, **analyzer, *policy, watch);
    if (found && !options.encode) found->skipped = encodedWays(options);
    return found;
}

} // namespace

int run(const EvaluateLivenessCommand& command)
{
    const auto earlier = readBaseline(command.baseline);
    if (!earlier) return report(earlier.error(), command.json);
    const auto found = evaluate(command);
    if (!found) return report(found.error(), command.json);
    std::optional<BaselineComparison> comparison;
    if (*earlier) comparison = compareWithBaseline(**earlier, found->trials);
    if (command.json) {
        Json answer = toJson(*found);
        if (comparison) answer["baseline"] = toJson(*comparison);
        std::cout << toText(answer);
    } else {
        print(*found);
        if (comparison) print(*comparison);
    }
    return Good;
}

} // namespace countersign::cli
