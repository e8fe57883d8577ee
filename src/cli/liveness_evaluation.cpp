#include "cli/liveness_evaluation.h"

#include "app/face_check.h"

#include <algorithm>

namespace countersign::cli {
namespace {

/// Puts what happened during one face check on a time line.
class TimelineRecorder {
public:
    explicit TimelineRecorder(const Presentation& presentation)
    {
        timeline.title = presentation.clip;
        for (const std::string& more : {presentation.way, presentation.species})
            if (!more.empty()) timeline.title += ", " + more;
        timeline.truth = presentation.truth;
    }

    [[nodiscard]] FaceCheckWatch watch()
    {
        FaceCheckWatch watch;
        watch.observed = [this](const FaceObservation& seen) { timeline.seen.push_back(seen); };
        watch.prompted = [this](const FacePrompt& prompt) { follow(prompt.challenge); };
        return watch;
    }

    void conclude(const LivenessTrial& trial)
    {
        std::string& verdict = timeline.subtitle;
        verdict =
            "asked: " + toText(trial.plan) + "; " + (trial.accepted ? "accepted" : "rejected");
        for (const Cause cause : trial.causes)
            verdict += std::string{", "} + name(cause);
        if (!trial.isRight()) verdict += " - WRONG";
    }

    Timeline timeline;

private:
    void mark(const std::string& what)
    {
        if (!timeline.seen.empty()) timeline.moments.push_back({timeline.seen.back().at, what});
    }

    void follow(const ChallengePrompt& prompt)
    {
        if (prompt.step > last_.step && last_.action)
            mark(std::string{name(*last_.action)} + " done");
        if (prompt.action && (prompt.action != last_.action || prompt.step != last_.step))
            mark(std::string{name(*prompt.action)} + " asked");
        if (prompt.phase != last_.phase && prompt.phase == ChallengePhase::Passed) mark("passed");
        if (prompt.phase != last_.phase && prompt.phase == ChallengePhase::Failed) mark("failed");
        last_ = prompt;
    }

    ChallengePrompt last_;
};

Result<LivenessTrial> show(
    const Presentation& presentation,
    FaceAnalyzer& analyzer,
    const Policy& policy,
    TimelineRecorder& recorder)
{
    auto camera = presentation.open();
    if (!camera) return fail(camera.error());
    DirectFeed feed{**camera};
    SystemRandom random;
    FaceCheckRequest request;
    request.planByHand = presentation.plan;
    const auto evidence = checkFace(
        request, **camera, feed, analyzer, random, policy, recorder.watch(), std::stop_token{});
    if (!evidence) return fail(evidence.error());
    LivenessTrial trial;
    trial.clip = presentation.clip;
    trial.way = presentation.way;
    trial.species = presentation.species;
    trial.plan = presentation.plan;
    trial.mayBeTooDark = presentation.mayBeTooDark;
    trial.accepted = evidence->liveness.passed;
    trial.causes = evidence->liveness.causes;
    trial.signs = evidence->liveness.signs;
    trial.frames = evidence->timing.frames;
    return trial;
}

void count(LivenessReport& report, const LivenessTrial& trial)
{
    if (!trial.species.empty()) return report.attacks[trial.species].count(trial);
    if (trial.way.empty()) return report.bonaFide.count(trial);
    report.ways[trial.way].count(trial);
    report.augmented.count(trial);
}

/// Nothing usable was seen or nothing was done; not that something was wrong with it.
bool isNoAnswer(Cause cause)
{
    const bool wrongDoing = cause == Cause::WrongAction || cause == Cause::FaceLost ||
                            cause == Cause::SecondFace || cause == Cause::FrozenPicture;
    return !wrongDoing && !suggestsAttack(cause);
}

Interval intervalOf(int errors, int trials)
{
    return exactInterval(static_cast<std::uint64_t>(errors), static_cast<std::uint64_t>(trials));
}

} // namespace

bool LivenessTrial::isNonResponse() const
{
    return !accepted && std::all_of(causes.begin(), causes.end(), isNoAnswer);
}

bool LivenessTrial::isRight() const
{
    if (!species.empty()) return !accepted;
    return accepted || (mayBeTooDark && causes == std::vector{Cause::TooDark});
}

void ErrorRate::count(const LivenessTrial& trial)
{
    ++presentations;
    if (!trial.isRight()) ++errors;
    if (trial.isNonResponse()) ++nonResponses;
}

Interval ErrorRate::interval() const { return intervalOf(errors, presentations); }

Interval ErrorRate::nonResponseInterval() const { return intervalOf(nonResponses, presentations); }

Result<LivenessReport> evaluateLiveness(
    const std::vector<Presentation>& presentations,
    FaceAnalyzer& analyzer,
    const Policy& policy,
    const EvaluationWatch& watch)
{
    LivenessReport report;
    for (std::size_t i = 0; i < presentations.size(); ++i) {
        if (watch.progressed) watch.progressed(i, presentations.size());
        TimelineRecorder recorder{presentations[i]};
        auto trial = show(presentations[i], analyzer, policy, recorder);
        if (!trial) return fail(trial.error());
        recorder.conclude(*trial);
        if (watch.tried)
            if (const auto told = watch.tried(*trial, recorder.timeline); !told)
                return fail(told.error());
        count(report, *trial);
        report.trials.push_back(std::move(*trial));
    }
    return report;
}

} // namespace countersign::cli
