#include "devices/customer_behaviour.h"

namespace countersign {
namespace {

LivenessAction otherThan(LivenessAction action)
{
    switch (action) {
    case LivenessAction::Blink: return LivenessAction::TurnLeft;
    case LivenessAction::TurnLeft: return LivenessAction::TurnRight;
    case LivenessAction::TurnRight:
    case LivenessAction::Nod:
    case LivenessAction::OpenMouth:
    case LivenessAction::LookUp: return LivenessAction::TurnLeft;
    }
    return action;
}

} // namespace

std::optional<Obedience> findObedience(std::string_view text)
{
    if (text == "exactly") return Obedience::Exactly;
    if (text == "late") return Obedience::Late;
    if (text == "wrongly") return Obedience::Wrongly;
    if (text == "never") return Obedience::Never;
    return std::nullopt;
}

void CustomerBehaviour::hear(std::optional<LivenessAction> asked, MonotonicMs at)
{
    if (obedience_ == Obedience::Never) return;
    const bool late = obedience_ == Obedience::Late;
    if (!late) intentions_.clear();
    if (!asked) return;
    const LivenessAction action = obedience_ == Obedience::Wrongly ? otherThan(*asked) : *asked;
    intentions_.push_back({action, at + (late ? lateness : reactionTime)});
    if (intentions_.size() > maxPlanLength) intentions_.pop_front();
}

std::optional<LivenessAction> CustomerBehaviour::decide(MonotonicMs at)
{
    if (justActed_ || intentions_.empty() || at < intentions_.front().due) {
        justActed_ = false;
        return std::nullopt;
    }
    const LivenessAction action = intentions_.front().action;
    intentions_.pop_front();
    justActed_ = true;
    return action;
}

} // namespace countersign
