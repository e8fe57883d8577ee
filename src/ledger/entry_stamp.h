#pragma once

#include "base/clock.h"
#include "ledger/entry.h"

#include <string>

namespace countersign {

/// This moment on this machine. The boot id is the kernel's; zeros where it offers none.
[[nodiscard]] EntryStamp stampNow(const Clock& clock, const StaffName& staff, std::string program);

} // namespace countersign
