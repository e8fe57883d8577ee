#pragma once

#include "base/result.h"
#include "domain/policy.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace countersign {

// An outlet's policy as a JSON file:
//   {"version": "outlet-7 2026-12",
//    "values": {"liveness.turnDegrees": 22, "minimumAge": {"value": 18, "unit": "years"}, ...},
//    "match": [{"descriptor": "...", "passSimilarity": ..., ...}, ...],
//    "cameras": [{"usbVendor": "046d", "usbProduct": "082d", "usbSerial": "", "busPath": ""}, ...]}
// `version` is needed, for it goes into every record; what is left out keeps its default.

/// Without a file the default policy.
/// Errors: NotFound, FileUnreadable; BadPolicy naming the file and what is wrong in it: JSON, a key
/// that does not exist or is there twice, a wrong unit, a value out of its bounds.
[[nodiscard]] Result<Policy> readPolicy(const std::optional<std::filesystem::path>& file);

/// Total: any text gives a policy that holds, or BadPolicy.
[[nodiscard]] Result<Policy> parsePolicy(std::string_view json);

/// Everything, with unit, meaning and source beside each value: parsePolicy() reads it back.
[[nodiscard]] std::string toText(const Policy& policy);

} // namespace countersign
