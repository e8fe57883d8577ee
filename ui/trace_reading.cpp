#include "ui/trace_reading.h"

#include "domain/liveness_challenge.h"
#include "domain/liveness_trace.h"

namespace countersign {
namespace {

constexpr double gapSeconds = 0.8;

double secondsOf(MonotonicMs time) { return static_cast<double>(time.count()) / 1000; }

/// The mean of what was measured of them.
double meanOf(double a, double b)
{
    if (!isMeasured(a)) return b;
    return isMeasured(b) ? (a + b) / 2 : a;
}

/// Follows which action is asked for from frame to frame.
class Windows {
public:
    explicit Windows(const LivenessPlan& plan) : plan_{plan} {}

    void follow(const LivenessChallenge& challenge, double at)
    {
        const ChallengePrompt prompt = challenge.prompt();
        const bool acting = prompt.phase == ChallengePhase::Acting;
        const auto done = static_cast<int>(challenge.done().size());
        if (open_ && (!acting || done > step_)) {
            found.back().to = at;
            found.back().done = done > step_;
            open_ = false;
        }
        if (open_) found.back().to = at;
        if (open_ || !acting) return;
        step_ = done;
        found.push_back(
            {plan_.actions.at(static_cast<std::size_t>(step_)), step_ + 1, at, at, false});
        open_ = true;
    }

    std::vector<TraceView::Window> found;

private:
    const LivenessPlan& plan_;
    int step_{0};
    bool open_{false};
};

Result<TraceView::Attempt>
readAttempt(const AttemptTrace& trace, const Policy& policy, double samePerson, double from)
{
    auto challenge = LivenessChallenge::create(policy, trace.plan, samePerson);
    if (!challenge) return fail(challenge.error());
    TraceView::Attempt attempt{from, from, {}, {}, {}};
    Windows windows{trace.plan};
    for (const FaceObservation& seen : trace.seen) {
        const double at = from + secondsOf(seen.at - trace.seen.front().at);
        challenge->observe(seen);
        if (challenge->wantsIdentity() && isMeasured(seen.identity))
            challenge->identify(seen.identity);
        windows.follow(*challenge, at);
        attempt.points.push_back(
            {at, meanOf(seen.opennessLeft, seen.opennessRight), seen.yawDegrees});
        attempt.to = at;
    }
    if (trace.ended) challenge->end();
    attempt.failure = challenge->failure();
    attempt.windows = std::move(windows.found);
    return attempt;
}

} // namespace

Result<TraceView> readTrace(const FaceEvidence& evidence, const Policy& policy)
{
    const MatchCalibration* calibration = policy.match.find(evidence.match.descriptor);
    const double samePerson = calibration != nullptr ? calibration->samePersonAtLeast : 0;
    const auto trace = decodeTrace(evidence.trace);
    if (!trace) return fail(trace.error());
    TraceView view;
    view.turnDegrees = policy.liveness.turnDegrees;
    for (const AttemptTrace& each : *trace) {
        const double from = view.attempts.empty() ? 0 : view.seconds + gapSeconds;
        auto attempt = readAttempt(each, policy, samePerson, from);
        if (!attempt) return fail(attempt.error());
        view.seconds = attempt->to;
        view.attempts.push_back(std::move(*attempt));
    }
    return view;
}

} // namespace countersign
