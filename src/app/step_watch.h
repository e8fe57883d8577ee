#pragma once

#include "base/clock.h"
#include "domain/registration_session.h"

#include <optional>

namespace countersign {

/// Adds up how long a visit stays in each of its steps. What is done while nothing is asked of
/// anybody (sealing, the end) belongs to none.
class StepWatch {
public:
    /// The clock must outlive it.
    explicit StepWatch(const Clock& clock) : clock_{clock} {}

    /// From now on the session is in this state. A new visit begins with nothing.
    void enter(const SessionState& state);
    [[nodiscard]] const StepTimes& times() const { return times_; }

private:
    const Clock& clock_;
    StepTimes times_;
    std::optional<VisitStep> now_;
    MonotonicMs since_{};
};

} // namespace countersign
