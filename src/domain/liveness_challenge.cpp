#include "domain/liveness_challenge.h"

#include "domain/frame_hindrance.h"
#include "domain/policy_table.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace countersign {

Result<LivenessChallenge>
LivenessChallenge::create(const Policy& policy, LivenessPlan plan, double samePersonAtLeast)
{
    if (const auto checked = checkPolicy(policy); !checked) return fail(checked.error());
    if (plan.actions.empty()) return fail(ErrorCode::BadInput, "plan: no actions");
    return LivenessChallenge{policy, std::move(plan), samePersonAtLeast};
}

LivenessChallenge::LivenessChallenge(
    const Policy& policy, LivenessPlan plan, double samePersonAtLeast)
    : policy_{policy.liveness}, quality_{policy.quality}, attackPolicy_{policy.attack},
      samePersonAtLeast_{samePersonAtLeast}, plan_{std::move(plan)}, blink_{policy_},
      attack_{policy.attack, samePersonAtLeast}, action_{policy_, plan_.actions.front()}
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
    checkStream(seen);
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
    attack_.compareIdentity(similarity);
    checkAttack();
    if (phase_ != ChallengePhase::Failed) identifiedAt_ = last_->at;
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
    if (phase == ChallengePhase::Acting) action_ = ActionWatch{policy_, plan_.actions[done_]};
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
        attack_ = AttackJudge{attackPolicy_, samePersonAtLeast_};
        frontalSince_.reset();
        identifiedAt_.reset();
    }
    if (track_ != seen.track) failWith(Cause::FaceLost);
    return true;
}

/// What the pictures themselves give away: a camera that stands still, a video, a screen.
void LivenessChallenge::checkStream(const FaceObservation& seen)
{
    attack_.observe(seen);
    if (seen.frozenForMs > static_cast<double>(attackPolicy_.frozenLimit.count()))
        return failWith(Cause::FrozenPicture);
    checkAttack();
}

void LivenessChallenge::checkAttack()
{
    if (const auto cause = attack_.verdict()) failWith(*cause);
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
    switch (action_.observe(seen, blinked, blink_.front())) {
    case ActionWatch::State::Going: return;
    case ActionWatch::State::Wrong: return failWith(Cause::WrongAction);
    case ActionWatch::State::Done: break;
    }
    if (action_.isTurn()) {
        attack_.judgeTurn(action_.flatResidual());
        checkAttack();
        if (phase_ == ChallengePhase::Failed) return;
    }
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
    const bool looksChecked = identifiedAt_ && attack_.hasLookedForScreen();
    if (phase_ == ChallengePhase::Holding && looksChecked && frontalSince_ &&
        seen.at - *frontalSince_ >= policy_.holdFor)
        phase_ = ChallengePhase::Passed;
}

std::optional<Cause> LivenessChallenge::hindrance(const FaceObservation& seen) const
{
    if (const auto cause = findHindrance(seen, quality_)) return cause;
    if (phase_ == ChallengePhase::Acting) return std::nullopt;
    if (!isFrontal(seen)) return Cause::LookAtCamera;
    return findPortraitHindrance(seen, quality_);
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
    return action_.progress();
}

} // namespace countersign
