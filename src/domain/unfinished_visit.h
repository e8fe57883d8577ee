#pragma once

#include "base/clock.h"
#include "domain/registration_record.h"

#include <optional>

namespace countersign {

/// A visit that had begun when the program ended without warning.
struct UnfinishedVisit {
    SessionId session;
    StaffName clerk;
    UtcMs startedAt{};
    std::optional<EntryNumber> sealed{}; ///< its entry, when it was sealed before the end
    bool operator==(const UnfinishedVisit&) const = default;
};

} // namespace countersign
