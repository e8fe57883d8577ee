#include "domain/liveness_plan.h"

#include <array>
#include <optional>

namespace countersign {
namespace {

std::optional<LivenessAction> actionNamed(std::string_view text)
{
    for (const auto action :
         {LivenessAction::Blink, LivenessAction::TurnLeft, LivenessAction::TurnRight})
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
    }
    return "unknown";
}

LivenessPlan drawPlan(RandomSource& random)
{
    std::array actions{LivenessAction::Blink, LivenessAction::TurnLeft, LivenessAction::TurnRight};
    for (std::uint32_t last = actions.size() - 1; last > 0; --last) // Fisher-Yates
        std::swap(actions[last], actions[random.below(last + 1)]);
    return {{actions.begin(), actions.end()}};
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
                    " is not blink, turn-left or turn-right");
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
