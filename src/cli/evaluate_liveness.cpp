#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/liveness_evaluation.h"
#include "cli/terminal.h"

#include "app/composition.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

std::string causesOf(const LivenessTrial& trial)
{
    std::string text;
    for (const Cause cause : trial.causes)
        text += std::string{text.empty() ? "" : ","} + name(cause);
    return text;
}

/// `rateName` is apcer or bpcer.
Json toJson(const ErrorRate& rate, const char* rateName)
{
    return {
        {"presentations", rate.presentations},
        {"errors", rate.errors},
        {rateName, rate.rate()},
        {"nonResponses", rate.nonResponses}};
}

void printJson(const LivenessReport& report)
{
    Json answer;
    answer["trials"] = Json::array();
    for (const LivenessTrial& trial : report.trials)
        answer["trials"].push_back(
            {{"clip", trial.clip},
             {"plan", toText(trial.plan)},
             {"species", trial.species.empty() ? Json(nullptr) : Json(trial.species)},
             {"expected", trial.species.empty() ? "accepted" : "rejected"},
             {"found", trial.accepted ? "accepted" : "rejected"},
             {"causes", causesOf(trial)},
             {"frames", trial.frames},
             {"right", trial.isRight()}});
    for (const auto& [species, rate] : report.attacks)
        answer["attacks"][species] = toJson(rate, "apcer");
    answer["bonaFide"] = toJson(report.bonaFide, "bpcer");
    std::cout << toText(answer);
}

void printRate(const char* what, const char* whose, const ErrorRate& rate)
{
    std::printf(
        "%s %5.1f %%  %-22s %d of %d, non-response %d\n",
        what,
        100 * rate.rate(),
        whose,
        rate.errors,
        rate.presentations,
        rate.nonResponses);
}

void printText(const LivenessReport& report)
{
    std::printf(
        "%-5s %-32s %-28s %-9s %-9s %s\n", "", "clip", "plan", "expected", "found", "cause");
    for (const LivenessTrial& trial : report.trials)
        std::printf(
            "%-5s %-32s %-28s %-9s %-9s %s\n",
            trial.isRight() ? "" : "WRONG",
            trial.clip.c_str(),
            toText(trial.plan).c_str(),
            trial.species.empty() ? "accepted" : "rejected",
            trial.accepted ? "accepted" : "rejected",
            causesOf(trial).c_str());
    std::printf("\n");
    for (const auto& [species, rate] : report.attacks)
        printRate("APCER", species.c_str(), rate);
    printRate("BPCER", "bona fide", report.bonaFide);
}

} // namespace

int run(const EvaluateLivenessCommand& command)
{
    const auto clips = readGroundTruths(command.set);
    if (!clips) return report(clips.error(), command.json);
    const auto analyzer = loadAnalyzer(command.models);
    if (!analyzer) return report(analyzer.error(), command.json);
    Progress progress{"clips"};
    const auto found =
        evaluateLiveness(*clips, **analyzer, Policy{}, [&](std::size_t done, std::size_t all) {
            progress.show(done, all);
        });
    if (!found) return report(found.error(), command.json);
    if (command.json)
        printJson(*found);
    else
        printText(*found);
    return Good;
}

} // namespace countersign::cli
