#pragma once

#include "ui/devices_page.h"

namespace countersign::samples {

// An invented counter.

/// Everything real and good, with a printer.
[[nodiscard]] DevicesView devicesThatWork();
/// As a practice counter is: simulated camera and reader, no printer.
[[nodiscard]] DevicesView devicesForPractice();
/// Of each thing something that does not work.
[[nodiscard]] DevicesView devicesInTrouble();

} // namespace countersign::samples
