#pragma once

#include "base/clock.h"
#include "domain/day.h"
#include "domain/registration_record.h"
#include "ledger/cbor_document.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace countersign {

/// From here on visits were judged by another policy.
struct PolicyChange {
    std::string version;
    Digest digest{}; ///< SHA-256 of the policy as `countersign-cli policy` writes it
};

enum class ExportKind { Log, PersonalAccess, Backup };

/// "log", "personal-access", "backup".
[[nodiscard]] const char* name(ExportKind kind);

/// Something left the store by the program's own hand.
struct ExportMade {
    ExportKind kind{};
    std::uint64_t entries{0};      ///< how many it covers
    std::optional<EntryNumber> of; ///< whose personal data, by an entry of theirs
};

/// The clock does not say what the machine's running time says, or went backwards over a restart.
struct ClockJump {
    UtcMs expected{}; ///< what it would have been; after a restart: at least this
    UtcMs found{};
};

/// A manager has looked through a day and closed it.
struct DayClose {
    Date day{};                              ///< in China (UTC+8)
    EntryNumber upTo;                        ///< the entry before: the newest that was looked at
    std::map<Outcome, std::uint64_t> visits; ///< of that day, by outcome
    std::uint64_t undecided{0}; ///< visits, also of earlier days, that wait for a decision
};

/// A closed day is open again.
struct DayReopened {
    Date day{};
    EntryNumber close; ///< the entry that closed it
    ReopenReason reason{};
};

[[nodiscard]] CborValue toCbor(const PolicyChange& content);
[[nodiscard]] CborValue toCbor(const ExportMade& content);
[[nodiscard]] CborValue toCbor(const ClockJump& content);
[[nodiscard]] CborValue toCbor(const DayClose& content);
[[nodiscard]] CborValue toCbor(const DayReopened& content);
// Errors: FileMalformed naming the member.
[[nodiscard]] Result<PolicyChange> policyChangeOf(CborItem item);
[[nodiscard]] Result<ExportMade> exportMadeOf(CborItem item);
[[nodiscard]] Result<ClockJump> clockJumpOf(CborItem item);
[[nodiscard]] Result<DayClose> dayCloseOf(CborItem item);
[[nodiscard]] Result<DayReopened> dayReopenedOf(CborItem item);

} // namespace countersign
