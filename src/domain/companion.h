#pragma once

#include "base/result.h"
#include "domain/id_document.h"
#include "domain/sim_order.h"

#include <optional>
#include <vector>

namespace countersign {

/// Somebody whose card is needed beside the customer's own.
enum class CompanionRole {
    Guardian,      ///< of a customer below the policy's age
    PresentHolder, ///< who gives their number to the customer
};

/// "guardian", "present-holder".
[[nodiscard]] const char* name(CompanionRole role);

/// One who came along, with the card that was read.
struct Companion {
    CompanionRole role{};
    CardReading card;
    bool operator==(const Companion&) const = default;
};

/// Who is still missing for this customer and this order, the guardian first.
[[nodiscard]] std::optional<CompanionRole> nextCompanion(
    const IdDocument& customer,
    Date today,
    int minimumAge,
    OrderKind kind,
    const std::vector<Companion>& present);

/// Whether this card can be the companion's. Errors: DocumentInvalid when it is the customer's own
/// card, cannot be used today, or a guardian is under age themselves.
[[nodiscard]] Result<void> checkCompanion(
    CompanionRole role, const IdDocument& companion, const IdDocument& customer, Date today);

} // namespace countersign
