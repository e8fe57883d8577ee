#pragma once

#include "domain/registration_session.h"
#include "ui/slip.h"

namespace countersign::samples {

/// A signed note as the ledger returns it: docs/ledger-format.md, worked example.
[[nodiscard]] std::string checkpoint();
/// 2026-11-22 14:05 in China.
[[nodiscard]] UtcMs afternoon();
/// A visit that ended, with such a checkpoint, and with devices that are real or not.
[[nodiscard]] Done ended(Outcome outcome, std::vector<Reason> reasons, bool simulated = false);
[[nodiscard]] SlipView slip(Outcome outcome, std::vector<Reason> reasons, bool simulated = false);
/// The same slip with each second language first.
[[nodiscard]] SlipView inTheOtherOrder(SlipView view);

} // namespace countersign::samples
