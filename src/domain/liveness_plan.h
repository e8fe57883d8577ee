#pragma once

#include "base/random.h"
#include "base/result.h"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// Left and right are the customer's own. The second row is for those who cannot do the first, with
/// a manager's approval. Their order is part of the trace's format (liveness_trace.h).
enum class LivenessAction { Blink, TurnLeft, TurnRight, Nod, OpenMouth, LookUp };

/// "blink", "turn-left", "turn-right", "nod", "open-mouth", "look-up".
[[nodiscard]] const char* name(LivenessAction action);

/// Which actions the customer has to do, in order.
struct LivenessPlan {
    std::vector<LivenessAction> actions;
    bool operator==(const LivenessPlan&) const = default;
};

/// What most people are asked to do.
inline constexpr std::array usualActions{
    LivenessAction::Blink, LivenessAction::TurnLeft, LivenessAction::TurnRight};

/// All of `actions`, which must not be empty, in one of their orders, each as likely as the others.
/// Neither clerk nor customer can choose or foresee it.
[[nodiscard]] LivenessPlan
drawPlan(RandomSource& random, std::span<const LivenessAction> actions = usualActions);

/// Reads "blink,turn-left,turn-right". Errors: BadInput for an empty list, an unknown action or
/// more than maxPlanLength actions.
[[nodiscard]] Result<LivenessPlan> parsePlan(std::string_view text);
[[nodiscard]] std::string toText(const LivenessPlan& plan);

inline constexpr std::size_t maxPlanLength = 6;

} // namespace countersign
