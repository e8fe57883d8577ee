#pragma once

#include "base/clock.h"
#include "ledger/entry.h"

#include <optional>
#include <string>

namespace countersign {

/// This moment on this machine. The boot id is the kernel's; zeros where it offers none.
[[nodiscard]] EntryStamp stampNow(const Clock& clock, const StaffName& staff, std::string program);

/// Whether the clock was set between two entries: within one run of the machine it does not say
/// what the running time says, by more than a minute; over a restart it went backwards.
[[nodiscard]] std::optional<ClockJump>
findClockJump(const EntryStamp& before, const EntryStamp& now);

} // namespace countersign
