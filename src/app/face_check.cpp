#include "app/face_check.h"

#include "domain/liveness_trace.h"

#include <algorithm>
#include <chrono>
#include <utility>
#include <vector>

namespace countersign {
namespace {

AnalysisTiming summarise(std::vector<double> milliseconds)
{
    if (milliseconds.empty()) return {};
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](std::size_t percent) {
        return milliseconds[(milliseconds.size() - 1) * percent / 100];
    };
    return {static_cast<int>(milliseconds.size()), at(50), at(95)};
}

/// One run of checkFace(): what is gathered over its attempts.
class FaceCheckRun {
public:
    FaceCheckRun(
        const FaceCheckRequest& request,
        Camera& camera,
        FrameFeed& feed,
        FaceAnalyzer& analyzer,
        RandomSource& random,
        const Policy& policy,
        const FaceCheckWatch& watch)
        : request_{request}, camera_{camera}, feed_{feed}, analyzer_{analyzer}, random_{random},
          policy_{policy}, watch_{watch}, attempts_{
                                              camera.isRecording() ? 1 : policy.liveness.attempts}
    {
    }

    Result<FaceEvidence> run(const std::stop_token& stop);

private:
    Result<void> attempt(LivenessChallenge& challenge, const std::stop_token& stop);
    Result<void> checkCamera(const Frame& frame);
    FaceObservation analyse(const Frame& frame);
    Result<void>
    compareIdentity(const Frame& frame, FaceObservation& seen, LivenessChallenge& challenge);
    LivenessPlan draw();
    void keepSigns(const LivenessChallenge& challenge);
    void ask(const LivenessChallenge& challenge);
    void compare(const FaceDescriptor& portrait);

    const FaceCheckRequest& request_;
    Camera& camera_;
    FrameFeed& feed_;
    FaceAnalyzer& analyzer_;
    RandomSource& random_;
    const Policy& policy_;
    const FaceCheckWatch& watch_;
    int attempts_;

    FaceEvidence evidence_;
    std::vector<FaceDescriptor> faces_; ///< of the present attempt, one per frontal phase
    LivenessTrace trace_;
    double mostSuspicion_{-1};
    std::vector<double> milliseconds_;
    int width_{0}; ///< of every picture; 0 before the first
    int height_{0};
    std::optional<MonotonicMs> cameraCheckedAt_; ///< on its own time line
    std::optional<FacePrompt> shown_;
    std::optional<LivenessAction> asked_;
};

Result<FaceEvidence> FaceCheckRun::run(const std::stop_token& stop)
{
    std::optional<FaceDescriptor> portrait;
    if (request_.portrait) {
        auto described = analyzer_.describePortrait(*request_.portrait);
        if (!described) return fail(described.error());
        portrait = std::move(*described);
    }
    MatchEvidence& match = evidence_.match;
    match.descriptor = analyzer_.descriptorName();
    const MatchCalibration* calibration = policy_.match.find(match.descriptor);
    if (calibration == nullptr)
        return fail(ErrorCode::BadPolicy, "policy: no calibration for " + match.descriptor);
    match.threshold = calibration->passSimilarity;
    match.falseMatchRate = calibration->passFalseMatchRate;
    match.reviewThreshold = calibration->reviewSimilarity;
    LivenessEvidence& liveness = evidence_.liveness;
    liveness.planByHand = request_.planByHand.has_value();
    if (request_.otherActions) liveness.otherActionsApprovedBy = request_.otherActions->approvedBy;
    while (!liveness.passed && liveness.attempts < attempts_) {
        ++liveness.attempts;
        liveness.plan = draw();
        auto challenge =
            LivenessChallenge::create(policy_, liveness.plan, calibration->samePersonAtLeast);
        if (!challenge) return fail(challenge.error());
        trace_.push_back({liveness.plan, {}, false});
        if (const auto done = attempt(*challenge, stop); !done) return fail(done.error());
        liveness.done = challenge->done();
        liveness.passed = challenge->phase() == ChallengePhase::Passed;
        if (const auto cause = challenge->failure()) liveness.causes.push_back(*cause);
        keepSigns(*challenge);
    }
    if (portrait && liveness.passed) compare(*portrait);
    evidence_.timing = summarise(std::move(milliseconds_));
    evidence_.models = analyzer_.models();
    evidence_.trace = encodeTrace(trace_);
    analyzer_.reset();
    return std::move(evidence_);
}

Result<void> FaceCheckRun::attempt(LivenessChallenge& challenge, const std::stop_token& stop)
{
    analyzer_.reset();
    faces_.clear();
    evidence_.liveFaces.clear();
    ask(challenge);
    // Only the end of a recording can tell whether it showed one person doing what was asked and
    // nothing else; somebody who stands there is not kept waiting.
    const bool toTheEnd = camera_.isRecording();
    while (toTheEnd ? challenge.phase() != ChallengePhase::Failed : !challenge.isOver()) {
        auto frame = feed_.next(stop);
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, "face check cancelled");
        if (!frame) return fail(frame.error());
        if (!*frame) {
            challenge.end();
            trace_.back().ended = true;
            break;
        }
        if (const auto same = checkCamera(**frame); !same) return same;
        FaceObservation seen = analyse(**frame);
        challenge.observe(seen);
        if (challenge.wantsIdentity())
            if (const auto compared = compareIdentity(**frame, seen, challenge); !compared)
                return compared;
        trace_.back().seen.push_back(seen);
        if (watch_.pictured) watch_.pictured(**frame);
        ask(challenge);
    }
    return camera_.checkUnchanged();
}

/// Its pictures stay of one size. It is asked what it is at the first one and then every so often:
/// so also after every hole in the stream that is long enough to exchange a camera.
Result<void> FaceCheckRun::checkCamera(const Frame& frame)
{
    if (width_ == 0) {
        width_ = frame.width();
        height_ = frame.height();
    }
    if (frame.width() != width_ || frame.height() != height_)
        return fail(
            ErrorCode::CameraChanged,
            "camera " + camera_.identity().name + ": gives pictures of another size than before");
    if (cameraCheckedAt_ && frame.at() - *cameraCheckedAt_ < policy_.camera.recheckEvery) return {};
    cameraCheckedAt_ = frame.at();
    return camera_.checkUnchanged();
}

FaceObservation FaceCheckRun::analyse(const Frame& frame)
{
    using Stopwatch = std::chrono::steady_clock;
    const auto started = Stopwatch::now();
    const FaceObservation measured = analyzer_.analyse(frame);
    milliseconds_.push_back(
        std::chrono::duration<double, std::milli>(Stopwatch::now() - started).count());
    // As coarse as it is kept, so that the trace judged again gives the same verdict.
    FaceObservation seen = asTraced(measured);
    if (watch_.observed) watch_.observed(seen);
    return seen;
}

Result<void> FaceCheckRun::compareIdentity(
    const Frame& frame, FaceObservation& seen, LivenessChallenge& challenge)
{
    auto face = analyzer_.describe(frame);
    if (!face) return fail(face.error());
    if (challenge.wantsReference()) { // the first face, or somebody else has stepped up
        faces_.clear();
        evidence_.liveFaces.clear();
    }
    const double similarity = faces_.empty() ? 1.0 : analyzer_.similarity(faces_.front(), *face);
    seen.identity = isMeasured(similarity) ? similarity : -1; // a comparison that failed is one too
    seen = asTraced(seen);
    challenge.identify(seen.identity);
    if (faces_.size() < static_cast<std::size_t>(policy_.match.bestFrames)) {
        faces_.push_back(std::move(*face));
        evidence_.liveFaces.push_back(analyzer_.encodeEvidence(frame, seen));
    }
    return {};
}

void FaceCheckRun::ask(const LivenessChallenge& challenge)
{
    const FacePrompt prompt{
        challenge.prompt(),
        evidence_.liveness.attempts,
        attempts_,
        evidence_.liveness.causes.empty() ? std::nullopt
                                          : std::optional{evidence_.liveness.causes.back()}};
    if (watch_.prompted && shown_ != prompt) watch_.prompted(prompt);
    shown_ = prompt;
    if (asked_ != prompt.challenge.action) camera_.customerWasAsked(prompt.challenge.action);
    asked_ = prompt.challenge.action;
}

LivenessPlan FaceCheckRun::draw()
{
    if (request_.planByHand) return *request_.planByHand;
    if (request_.otherActions) return drawPlan(random_, request_.otherActions->actions);
    return drawPlan(random_);
}

/// Of the attempt that was the most suspicious: what a manager has to see.
void FaceCheckRun::keepSigns(const LivenessChallenge& challenge)
{
    const double suspicion = challenge.suspicion();
    if (!(suspicion > mostSuspicion_)) return;
    mostSuspicion_ = suspicion;
    evidence_.liveness.signs = challenge.signs();
}

void FaceCheckRun::compare(const FaceDescriptor& portrait)
{
    evidence_.match.similarity = analyzer_.similarity(portrait, analyzer_.fuse(faces_));
    evidence_.match.framesFused = static_cast<int>(faces_.size());
}

} // namespace

Result<FaceEvidence> checkFace(
    const FaceCheckRequest& request,
    Camera& camera,
    FrameFeed& feed,
    FaceAnalyzer& analyzer,
    RandomSource& random,
    const Policy& policy,
    const FaceCheckWatch& watch,
    const std::stop_token& stop)
{
    if (request.planByHand && !camera.isRecording())
        return fail(ErrorCode::BadInput, "a plan by hand goes with a recorded camera only");
    return FaceCheckRun{request, camera, feed, analyzer, random, policy, watch}.run(stop);
}

} // namespace countersign
