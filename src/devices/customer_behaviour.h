#pragma once

#include "base/clock.h"
#include "domain/liveness_plan.h"

#include <deque>
#include <optional>
#include <string_view>

namespace countersign {

/// How a simulated customer takes an instruction.
enum class Obedience {
    Exactly, ///< does what was asked, after a moment
    Late,    ///< does it long after the time limit
    Wrongly, ///< does something else
    Never,   ///< keeps looking at the camera
};

/// Reads "exactly", "late", "wrongly" or "never".
[[nodiscard]] std::optional<Obedience> findObedience(std::string_view text);

/// What a simulated customer hears and decides. Pure: time is the pictures' own.
class CustomerBehaviour {
public:
    /// From hearing to moving, as a person needs it.
    static constexpr MonotonicMs reactionTime{400};
    /// Longer than any time limit that a policy would set for one action.
    static constexpr MonotonicMs lateness{12000};

    explicit CustomerBehaviour(Obedience obedience) : obedience_{obedience} {}

    /// An instruction, heard at `at`. The latest counts and takes back one not yet followed; a late
    /// customer follows them one after the other. Empty: look at the camera.
    void hear(std::optional<LivenessAction> asked, MonotonicMs at);

    /// What the customer does at `at`, having just come to rest. Empty: stays at rest. Between two
    /// actions there is always one rest.
    [[nodiscard]] std::optional<LivenessAction> decide(MonotonicMs at);

private:
    struct Intention {
        LivenessAction action;
        MonotonicMs due;
    };
    Obedience obedience_;
    std::deque<Intention> intentions_;
    bool justActed_{false};
};

} // namespace countersign
