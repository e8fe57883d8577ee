#pragma once

#include "base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace countersign {

/// How "valid to" is written for a card that does not expire.
inline constexpr std::string_view longTermText = "long-term";

/// "1990-01-31" (ISO 8601): how a card's dates are written into a record.
[[nodiscard]] std::string cardDateText(Date date);
/// Empty for anything that cardDateText would not have written, or a day that does not exist.
[[nodiscard]] std::optional<Date> cardDateOf(std::string_view text);

} // namespace countersign
