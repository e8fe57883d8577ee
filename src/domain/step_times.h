#pragma once

#include <chrono>
#include <map>

namespace countersign {

/// The parts of a visit whose time a manager wants to know.
enum class VisitStep { Card, Number, Consent, Face };

/// "card", "number", "consent", "face".
[[nodiscard]] const char* name(VisitStep step);

/// How long a visit stayed in each of its steps, retries included. A step that was never reached is
/// not in it.
using StepTimes = std::map<VisitStep, std::chrono::milliseconds>;

} // namespace countersign
