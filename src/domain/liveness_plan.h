#pragma once

#include "base/random.h"
#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// Left and right are the customer's own.
enum class LivenessAction { Blink, TurnLeft, TurnRight };

/// "blink", "turn-left", "turn-right".
[[nodiscard]] const char* name(LivenessAction action);

/// Which actions the customer has to do, in order.
struct LivenessPlan {
    std::vector<LivenessAction> actions;
    bool operator==(const LivenessPlan&) const = default;
};

/// Blink, left and right in one of their six orders, each as likely as the others. Neither clerk
/// nor customer can choose or foresee it.
[[nodiscard]] LivenessPlan drawPlan(RandomSource& random);

/// Reads "blink,turn-left,turn-right". Errors: BadInput for an empty list, an unknown action or
/// more than maxPlanLength actions.
[[nodiscard]] Result<LivenessPlan> parsePlan(std::string_view text);
[[nodiscard]] std::string toText(const LivenessPlan& plan);

inline constexpr std::size_t maxPlanLength = 6;

} // namespace countersign
