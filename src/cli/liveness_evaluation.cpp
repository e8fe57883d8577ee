#include "cli/liveness_evaluation.h"

#include "app/face_check.h"
#include "devices/recorded_camera.h"

#include <algorithm>

namespace countersign::cli {
namespace {

LivenessPlan mirrored(LivenessPlan plan)
{
    using enum LivenessAction;
    bool turns = false;
    for (LivenessAction& action : plan.actions) {
        turns = turns || action != Blink;
        if (action == TurnLeft)
            action = TurnRight;
        else if (action == TurnRight)
            action = TurnLeft;
    }
    if (!turns) plan.actions = {Blink, TurnLeft, TurnRight}; // asks for what the clip has not
    return plan;
}

Result<LivenessTrial>
show(const GroundTruth& clip, LivenessPlan plan, FaceAnalyzer& analyzer, const Policy& policy)
{
    auto camera = RecordedCamera::create(clip.clip, Pace::Immediate);
    if (!camera) return fail(camera.error());
    DirectFeed feed{**camera};
    SystemRandom random;
    auto evidence =
        checkFace({{}, plan}, **camera, feed, analyzer, random, policy, {}, std::stop_token{});
    if (!evidence) return fail(evidence.error());
    LivenessTrial trial;
    trial.clip = clip.name;
    trial.species = clip.species.value_or("");
    if (!clip.species && !clip.fits(plan)) trial.species = wrongOrderSpecies;
    trial.plan = std::move(plan);
    trial.mayBeTooDark = clip.dark;
    trial.accepted = evidence->liveness.passed;
    trial.causes = evidence->liveness.causes;
    trial.frames = evidence->timing.frames;
    return trial;
}

void count(LivenessReport& report, const LivenessTrial& trial)
{
    ErrorRate& rate = trial.species.empty() ? report.bonaFide : report.attacks[trial.species];
    ++rate.presentations;
    if (!trial.isRight()) ++rate.errors;
    if (trial.isNonResponse()) ++rate.nonResponses;
}

} // namespace

bool LivenessTrial::isNonResponse() const
{
    return std::any_of(causes.begin(), causes.end(), [](Cause cause) {
        return cause == Cause::TimedOut || cause == Cause::VideoEnded || cause == Cause::NoFace;
    });
}

bool LivenessTrial::isRight() const
{
    if (!species.empty()) return !accepted;
    return accepted || (mayBeTooDark && causes == std::vector{Cause::TooDark});
}

Result<LivenessReport> evaluateLiveness(
    const std::vector<GroundTruth>& clips,
    FaceAnalyzer& analyzer,
    const Policy& policy,
    const std::function<void(std::size_t done, std::size_t all)>& progress)
{
    LivenessReport report;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        progress(i, clips.size());
        const LivenessPlan own = clips[i].ownPlan();
        std::vector<LivenessPlan> plans{own};
        if (!clips[i].species) plans.push_back(mirrored(own));
        for (LivenessPlan& plan : plans) {
            auto trial = show(clips[i], std::move(plan), analyzer, policy);
            if (!trial) return fail(trial.error());
            count(report, *trial);
            report.trials.push_back(std::move(*trial));
        }
    }
    return report;
}

} // namespace countersign::cli
