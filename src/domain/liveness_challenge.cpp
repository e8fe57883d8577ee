#include "domain/liveness_challenge.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace countersign {

Result<LivenessChallenge> LivenessChallenge::create(const LivenessPolicy& policy, LivenessPlan plan)
{
    if (const auto checked = checkPolicy(policy); !checked) return fail(checked.error());
    if (plan.actions.empty()) return fail(ErrorCode::BadInput, "plan: no actions");
    return LivenessChallenge{policy, std::move(plan)};
}

LivenessChallenge::LivenessChallenge(const LivenessPolicy& policy, LivenessPlan plan)
    : policy_{policy}, plan_{std::move(plan)}, blink_{policy}
{
}

void LivenessChallenge::observe(const FaceObservation& seen)
{
    wantsIdentity_ = false;
    if (phase_ == ChallengePhase::Failed) return;
    if (last_ && seen.at <= last_->at) return;
    if (!last_) phaseStarted_ = seen.at;
    const bool continuous = checkContinuity(seen);
    last_ = seen;
    if (!continuous || phase_ == ChallengePhase::Failed) return;

    hindrance_ = hindrance(seen);
    if (isFrontal(seen)) {
        if (!frontalSince_) frontalSince_ = seen.at;
    } else {
        frontalSince_.reset();
    }
    const bool blinked = seen.track != 0 && blink_.observe(seen);
    checkScreen(seen);
    switch (phase_) {
    case ChallengePhase::Settling: settle(seen); break;
    case ChallengePhase::Acting: act(seen, blinked); break;
    case ChallengePhase::Holding:
    case ChallengePhase::Passed: hold(seen); break;
    case ChallengePhase::Failed: break;
    }
    checkTime(seen);
    const bool due = !identifiedAt_ || seen.at - *identifiedAt_ >= policy_.identifyEvery;
    wantsIdentity_ =
        phase_ != ChallengePhase::Failed && due && frontalSince_ && !hindrance_ && blink_.isOpen();
}

void LivenessChallenge::identify(double similarity)
{
    wantsIdentity_ = false;
    if (!(similarity >= policy_.samePersonAtLeast)) return failWith(Cause::ChangedPerson);
    identifiedAt_ = last_->at;
}

void LivenessChallenge::end()
{
    if (isOver()) return;
    // What was in the way explains more than "it ended" does; a head just turning does not.
    const Cause why = hindrance_.value_or(Cause::VideoEnded);
    failWith(why == Cause::LookAtCamera ? Cause::VideoEnded : why);
}

std::vector<LivenessAction> LivenessChallenge::done() const
{
    return {plan_.actions.begin(), plan_.actions.begin() + static_cast<std::ptrdiff_t>(done_)};
}

ChallengePrompt LivenessChallenge::prompt() const
{
    ChallengePrompt prompt;
    prompt.phase = phase_;
    if (phase_ == ChallengePhase::Acting) prompt.action = plan_.actions[done_];
    prompt.step = static_cast<int>(done_);
    prompt.steps = static_cast<int>(plan_.actions.size());
    prompt.progress = progress();
    if (last_ && !isOver())
        prompt.remaining = std::max(MonotonicMs{0}, phaseStarted_ + limit() - last_->at);
    prompt.cause = failure_ ? failure_ : hindrance_;
    return prompt;
}

void LivenessChallenge::failWith(Cause cause)
{
    if (phase_ == ChallengePhase::Failed) return;
    failure_ = cause;
    phase_ = ChallengePhase::Failed;
    wantsIdentity_ = false;
}

void LivenessChallenge::enter(ChallengePhase phase)
{
    phase_ = phase;
    phaseStarted_ = last_->at;
    frontalSince_.reset();
    turned_ = false;
    turnResidual_ = 0;
}

/// One face, one track, no hole in time. False when this observation shows nobody to judge.
bool LivenessChallenge::checkContinuity(const FaceObservation& seen)
{
    const bool bound = phase_ != ChallengePhase::Settling;
    if (bound && last_ && seen.at - last_->at > policy_.frameGapLimit) failWith(Cause::FaceLost);

    if (seen.faceCount > 1) {
        if (!secondFaceSince_) secondFaceSince_ = seen.at;
        if (bound && seen.at - *secondFaceSince_ > policy_.secondFaceLimit)
            failWith(Cause::SecondFace);
    } else {
        secondFaceSince_.reset();
    }

    if (seen.track == 0) {
        if (!lostSince_) lostSince_ = seen.at;
        hindrance_ = Cause::NoFace;
        frontalSince_.reset();
        if (bound && seen.at - *lostSince_ > policy_.lostFaceLimit) failWith(Cause::FaceLost);
        if (!bound && seen.at - phaseStarted_ > limit()) failWith(Cause::NoFace);
        return false;
    }
    lostSince_.reset();
    if (!bound && track_ != seen.track) { // somebody steps up: what was learnt before is not theirs
        track_ = seen.track;
        blink_ = BlinkDetector{policy_};
        frontalSince_.reset();
        identifiedAt_.reset();
    }
    if (track_ != seen.track) failWith(Cause::FaceLost);
    return true;
}

void LivenessChallenge::checkScreen(const FaceObservation& seen)
{
    if (!isMeasured(seen.gridPeak)) return;
    gridPeakSum_ += seen.gridPeak;
    ++gridPeakCount_;
    if (gridPeakCount_ >= policy_.gridSamples &&
        gridPeakSum_ / gridPeakCount_ > policy_.gridPeakAtMost)
        failWith(Cause::Screen);
}

void LivenessChallenge::checkTime(const FaceObservation& seen)
{
    if (isOver() || seen.at - phaseStarted_ <= limit()) return;
    // What was in the way explains more than "too slow" does.
    failWith(hindrance_.value_or(Cause::TimedOut));
}

void LivenessChallenge::settle(const FaceObservation& seen)
{
    if (!hindrance_ && !blink_.isOpen()) hindrance_ = Cause::EyesClosed;
    if (hindrance_) frontalSince_.reset();
    if (identifiedAt_ && frontalSince_ && seen.at - *frontalSince_ >= policy_.settleFor)
        enter(ChallengePhase::Acting);
}

void LivenessChallenge::act(const FaceObservation& seen, bool blinked)
{
    const LivenessAction wanted = plan_.actions[done_];
    if (wanted != LivenessAction::Blink) return followTurn(seen, wanted);
    if (std::abs(seen.yawDegrees) >= policy_.wrongTurnDegrees) return failWith(Cause::WrongAction);
    if (blinked) actionDone();
}

void LivenessChallenge::followTurn(const FaceObservation& seen, LivenessAction wanted)
{
    if (!isMeasured(seen.yawDegrees)) return;
    const double towards = wanted == LivenessAction::TurnLeft ? seen.yawDegrees : -seen.yawDegrees;
    if (-towards >= policy_.wrongTurnDegrees) return failWith(Cause::WrongAction);
    if (towards >= policy_.wrongTurnDegrees && isMeasured(seen.flatResidual))
        turnResidual_ = std::max(turnResidual_, seen.flatResidual);
    turned_ = turned_ || towards >= policy_.turnDegrees;
    if (!turned_ || towards > policy_.frontDegrees) return;
    if (!(turnResidual_ >= policy_.flatResidualAtLeast)) return failWith(Cause::FlatPicture);
    actionDone();
}

void LivenessChallenge::actionDone()
{
    ++done_;
    identifiedAt_.reset(); // a new frontal phase: is it still the same person?
    enter(done_ == plan_.actions.size() ? ChallengePhase::Holding : ChallengePhase::Acting);
}

void LivenessChallenge::hold(const FaceObservation& seen)
{
    if (std::abs(seen.yawDegrees) >= policy_.wrongTurnDegrees) return failWith(Cause::WrongAction);
    const bool looksChecked = identifiedAt_ && gridPeakCount_ >= policy_.gridSamples;
    if (phase_ == ChallengePhase::Holding && looksChecked && frontalSince_ &&
        seen.at - *frontalSince_ >= policy_.holdFor)
        phase_ = ChallengePhase::Passed;
}

std::optional<Cause> LivenessChallenge::hindrance(const FaceObservation& seen) const
{
    if (seen.faceCount > 1) return Cause::SecondFace;
    if (!(seen.eyeDistancePixels >= policy_.eyeDistanceAtLeastPixels)) return Cause::TooFar;
    if (seen.frameWidth > 0 &&
        seen.eyeDistancePixels > policy_.eyeDistanceAtMostShare * seen.frameWidth)
        return Cause::TooNear;
    if (!(seen.brightness >= policy_.brightnessAtLeast)) return Cause::TooDark;
    if (seen.brightness > policy_.brightnessAtMost) return Cause::TooBright;
    if (!(seen.sharpness >= policy_.sharpnessAtLeast)) return Cause::Blurred;
    const bool atRest = phase_ != ChallengePhase::Acting;
    if (atRest && !isFrontal(seen)) return Cause::LookAtCamera;
    return std::nullopt;
}

bool LivenessChallenge::isFrontal(const FaceObservation& seen) const
{
    return std::abs(seen.yawDegrees) <= policy_.frontDegrees; // NaN is not frontal
}

MonotonicMs LivenessChallenge::limit() const
{
    if (phase_ == ChallengePhase::Settling) return policy_.settleLimit;
    if (phase_ == ChallengePhase::Acting) return policy_.actionLimit;
    return policy_.holdLimit;
}

double LivenessChallenge::progress() const
{
    const auto share = [&](MonotonicMs needed) {
        if (!frontalSince_ || !last_) return 0.0;
        return std::min(
            1.0,
            static_cast<double>((last_->at - *frontalSince_).count()) /
                static_cast<double>(needed.count()));
    };
    switch (phase_) {
    case ChallengePhase::Settling: return share(policy_.settleFor);
    case ChallengePhase::Acting: break;
    case ChallengePhase::Holding: return share(policy_.holdFor);
    case ChallengePhase::Passed: return 1;
    case ChallengePhase::Failed: return 0;
    }
    const LivenessAction wanted = plan_.actions[done_];
    if (wanted == LivenessAction::Blink || !last_ || !isMeasured(last_->yawDegrees)) return 0;
    if (turned_) return 1;
    const double towards =
        wanted == LivenessAction::TurnLeft ? last_->yawDegrees : -last_->yawDegrees;
    return std::clamp(towards / policy_.turnDegrees, 0.0, 1.0);
}

} // namespace countersign
