#pragma once

#include "cli/evidence_json_detail.h"

#include "base/clock.h"
#include "ledger/entry_content.h"

#include <string>

namespace countersign::cli {

/// "2026-11-22T08:15:00Z".
[[nodiscard]] std::string isoTime(UtcMs at);
/// "2026-11-22".
[[nodiscard]] std::string isoDate(Date date);

/// What an entry says, as the members of a JSON object. Nothing personal is in it.
[[nodiscard]] Json contentJson(const EntryContent& content);

} // namespace countersign::cli
