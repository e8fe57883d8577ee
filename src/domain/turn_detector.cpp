#include "domain/turn_detector.h"

#include <algorithm>
#include <cmath>

namespace countersign {
namespace {

LivenessAction sideOf(double yawDegrees)
{
    return yawDegrees > 0 ? LivenessAction::TurnLeft : LivenessAction::TurnRight;
}

} // namespace

std::optional<SeenTurn> TurnDetector::observe(const FaceObservation& seen)
{
    if (!isMeasured(seen.yawDegrees)) return std::nullopt;
    const double angle = std::abs(seen.yawDegrees);
    const bool toFront = angle <= policy_.frontDegrees;
    std::optional<SeenTurn> ended;
    if (turn_ && (toFront || turn_->side != sideOf(seen.yawDegrees))) {
        turn_->until = seen.at;
        ended = underWay();
        turn_.reset();
    }
    if (toFront) return ended;
    if (!turn_) {
        turn_.emplace();
        turn_->side = sideOf(seen.yawDegrees);
        turn_->from = seen.at;
    }
    turn_->until = seen.at;
    turn_->peakDegrees = std::max(turn_->peakDegrees, angle);
    if (angle >= policy_.wrongTurnDegrees) // fmax ignores what is not a number
        turn_->flatResidual = std::fmax(turn_->flatResidual, seen.flatResidual);
    return ended;
}

std::optional<SeenTurn> TurnDetector::underWay() const
{
    return turn_ && turn_->peakDegrees >= policy_.turnDegrees ? turn_ : std::nullopt;
}

} // namespace countersign
