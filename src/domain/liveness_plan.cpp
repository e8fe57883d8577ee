#include "domain/liveness_plan.h"

#include "base/contract.h"

#include <optional>

namespace countersign {
namespace {

std::optional<LivenessAction> actionNamed(std::string_view text)
{
    using enum LivenessAction;
    for (const auto action : {Blink, TurnLeft, TurnRight, Nod, OpenMouth, LookUp})
        if (text == name(action)) return action;
    return std::nullopt;
}

} // namespace

const char* name(LivenessAction action)
{
    switch (action) {
    case LivenessAction::Blink: return "blink";
    case LivenessAction::TurnLeft: return "turn-left";
    case LivenessAction::TurnRight: return "turn-right";
    case LivenessAction::Nod: return "nod";
    case LivenessAction::OpenMouth: return "open-mouth";
    case LivenessAction::LookUp: return "look-up";
    }
    return "unknown";
}

LivenessPlan drawPlan(RandomSource& random, std::span<const LivenessAction> actions)
{
    expects(!actions.empty(), "a plan has actions");
    LivenessPlan plan{{actions.begin(), actions.end()}};
    for (std::size_t last = plan.actions.size() - 1; last > 0; --last) // Fisher-Yates
        std::swap(
            plan.actions[last], plan.actions[random.below(static_cast<std::uint32_t>(last) + 1)]);
    return plan;
}

Result<LivenessPlan> parsePlan(std::string_view text)
{
    LivenessPlan plan;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t comma = std::min(text.find(',', from), text.size());
        const std::string_view word = text.substr(from, comma - from);
        const auto action = actionNamed(word);
        if (!action)
            return fail(
                ErrorCode::BadInput,
                "plan: action " + std::to_string(plan.actions.size() + 1) +
                    " is not blink, turn-left, turn-right, nod, open-mouth or look-up");
        plan.actions.push_back(*action);
        if (plan.actions.size() > maxPlanLength)
            return fail(
                ErrorCode::BadInput,
                "plan: more than " + std::to_string(maxPlanLength) + " actions");
        from = comma + 1;
    }
    return plan;
}

std::string toText(const LivenessPlan& plan)
{
    std::string text;
    for (const LivenessAction action : plan.actions) {
        if (!text.empty()) text += ',';
        text += name(action);
    }
    return text;
}

} // namespace countersign
