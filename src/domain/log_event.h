#pragma once

#include "domain/registration_record.h"

#include <cstdint>
#include <optional>
#include <string>

namespace countersign {

/// What beside visits and decisions the log tells.
enum class LogEventKind {
    StoreCreated,
    RecordOpened,
    HolderBlocked,
    HolderAllowed,
    ConsentWithdrawn,
    Erased,
    StaffChanged,
    WrongPasswords,
    PolicyChanged,
    NewEpoch,
    DayClosed,
    DayReopened,
    Exported,
    ClockJumped,
    DeviceChanged,
    ServiceEnded,
    CarrierKeyChanged,
    Other, ///< of a kind that a later version writes
};

/// One entry of the log's history. Nothing of a customer is in it.
struct LogEvent {
    EntryNumber entry;
    UtcMs at{};
    StaffName by;
    LogEventKind kind{};
    std::optional<EntryNumber> of; ///< which visit it is about
    /// Which of its kind, by the name in the format: of a reveal the reason, of an erasure the
    /// ground, of a staff change what was done, ...
    std::string code{};
    std::string subject{};  ///< the account, the policy's version, the day, the device
    std::uint64_t count{0}; ///< records erased, passwords typed
    bool operator==(const LogEvent&) const = default;
};

} // namespace countersign
