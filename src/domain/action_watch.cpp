#include "domain/action_watch.h"

#include "domain/own_front.h"

#include <algorithm>
#include <cmath>

namespace countersign {

bool ActionWatch::isTurn() const
{
    return wanted_ == LivenessAction::TurnLeft || wanted_ == LivenessAction::TurnRight;
}

ActionWatch::State
ActionWatch::observe(const FaceObservation& seen, bool blinked, const OwnFront& front)
{
    if (isTurn()) return followTurn(seen);
    if (std::abs(seen.yawDegrees) >= policy_.wrongTurnDegrees) return State::Wrong;
    if (wanted_ == LivenessAction::Blink) return blinked ? State::Done : State::Going;
    const double out = share(seen, front);
    if (!isMeasured(out)) return State::Going;
    reached_ = reached_ || out >= 1;
    progress_ = reached_ ? 1 : std::clamp(out, 0.0, 1.0);
    return reached_ && isBack(seen, out) ? State::Done : State::Going;
}

ActionWatch::State ActionWatch::followTurn(const FaceObservation& seen)
{
    if (!isMeasured(seen.yawDegrees)) return State::Going;
    const double towards = wanted_ == LivenessAction::TurnLeft ? seen.yawDegrees : -seen.yawDegrees;
    if (-towards >= policy_.wrongTurnDegrees) return State::Wrong;
    if (towards >= policy_.wrongTurnDegrees && isMeasured(seen.flatResidual))
        flatResidual_ = isMeasured(flatResidual_) ? std::max(flatResidual_, seen.flatResidual)
                                                  : seen.flatResidual;
    reached_ = reached_ || towards >= policy_.turnDegrees;
    progress_ = reached_ ? 1 : std::clamp(towards / policy_.turnDegrees, 0.0, 1.0);
    return reached_ && towards <= policy_.frontDegrees ? State::Done : State::Going;
}

double ActionWatch::share(const FaceObservation& seen, const OwnFront& front) const
{
    if (wanted_ == LivenessAction::OpenMouth) return seen.mouthOpenness / policy_.openMouthRatio;
    const double up = seen.pitchDegrees - front.pitchDegrees();
    return wanted_ == LivenessAction::LookUp ? up / policy_.lookUpDegrees
                                             : -up / policy_.nodDegrees;
}

bool ActionWatch::isBack(const FaceObservation& seen, double share) const
{
    if (wanted_ == LivenessAction::OpenMouth) return seen.mouthOpenness <= policy_.shutMouthRatio;
    return share <= policy_.backShare;
}

} // namespace countersign
