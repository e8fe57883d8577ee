#pragma once

#include "ui/station_link.h"

namespace countersign {

/// Opens real stations with these options, a new one for everybody who signs in.
[[nodiscard]] StationLink::OpenDoor openerOf(StationOptions options);

} // namespace countersign
