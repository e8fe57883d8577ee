#pragma once

#include "domain/registration_record.h"
#include "domain/review.h"
#include "domain/step_times.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// What a manager decided about a visit that waited for one.
struct VisitDecision {
    EntryNumber entry; ///< of the decision itself
    UtcMs at{};
    StaffName by;
    bool approved{false};
    std::vector<ReviewReason> reasons;
    bool operator==(const VisitDecision&) const = default;
};

/// One visit as the log shows it to everybody who may read it: nothing of the person.
struct Visit {
    EntryNumber entry;
    UtcMs at{}; ///< when it was sealed
    StaffName clerk;
    Outcome outcome{Outcome::Refused}; ///< as it was sealed; standingOf() has what became of it
    std::vector<Reason> reasons;
    std::vector<Cause> causes; ///< why attempts of the face check failed, in order
    std::optional<OrderKind> kind;
    std::string tariff;
    DocumentType document{DocumentType::Resident};
    int attempts{0};          ///< of the face check
    bool otherActions{false}; ///< a manager allowed them
    bool simulated{false};    ///< a reader or a camera was
    StepTimes times;
    std::optional<VisitDecision> decision;
    bool erased{false}; ///< who it was is gone
    /// The same for all visits of one holder that were read together, and of nobody else; 0 when it
    /// is not known (any more). It says nothing about who that is.
    std::uint64_t holder{0};
    bool operator==(const Visit&) const = default;
};

/// What has become of a visit up to now. One that waited until the person was erased is refused: it
/// has registered nothing and never will.
enum class Standing { Registered, Waiting, Approved, RefusedByManager, Refused };

/// "registered", "waiting", "approved", "refused-by-manager", "refused".
[[nodiscard]] const char* name(Standing standing);
[[nodiscard]] Standing standingOf(const Visit& visit);

/// Days in China (UTC+8), both included.
struct DateRange {
    Date from{};
    Date to{};
    bool operator==(const DateRange&) const = default;
};

/// As much of a person as a manager sees without opening their record. Empty where it was erased.
struct MaskedHolder {
    EntryNumber entry;
    std::string name;   ///< the first character, then stars: "样**"
    std::string number; ///< as IdNumber::masked()
    std::string msisdn; ///< "138 •••• 8000"; empty when no number was chosen
    bool operator==(const MaskedHolder&) const = default;
};

} // namespace countersign
