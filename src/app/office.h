#pragma once

#include "base/result.h"
#include "domain/day.h"
#include "domain/opened_visit.h"
#include "domain/registration_ledger.h"

#include <vector>

namespace countersign {

/// Where the store manager looks through what the counter wrote, and decides. Everything here
/// blocks until it is done and can be called from any thread but the GUI's; it takes its turn with
/// the counter's own writing. Errors of all: StorageFailed, LedgerBroken; NotAllowed for a clerk.
class VisitOffice {
public:
    virtual ~VisitOffice() = default;

    /// By ascending entry. At most `most` of the newest, when that is not 0.
    [[nodiscard]] virtual Result<std::vector<Visit>>
    readVisits(const DateRange& range, std::size_t most) = 0;
    /// All that wait for a manager, the oldest first.
    [[nodiscard]] virtual Result<std::vector<Visit>> readWaiting() = 0;
    /// Opens the vault for each of these, and lets out only what is masked.
    [[nodiscard]] virtual Result<std::vector<MaskedHolder>>
    readHolders(const std::vector<EntryNumber>& entries) = 0;
    /// Shows the person; the log says so first. Errors: NotFound when there is no such visit or
    /// who it was is erased.
    [[nodiscard]] virtual Result<OpenedVisit> open(EntryNumber visit, RevealReason reason) = 0;
    /// Whether the entry is in the tree that the newest checkpoint signs: the size of that tree.
    /// Errors: LedgerBroken when it is not.
    [[nodiscard]] virtual Result<std::uint64_t> prove(EntryNumber entry) = 0;
    /// The decision of the manager who is signed in. Errors: those of RegistrationLedger::decide().
    [[nodiscard]] virtual Result<SealReceipt>
    decide(const OpenedVisit& visit, const ReviewDecision& decision, const DecisionNote& note) = 0;
};

/// Where the manager closes the day.
class DayOffice {
public:
    virtual ~DayOffice() = default;

    [[nodiscard]] virtual Result<DaySheet> readDay(Date day) = 0;
    /// Errors: NotAllowed when the day is closed already, has not begun, or something of it or of
    /// an earlier day still waits.
    [[nodiscard]] virtual Result<SealReceipt> closeDay(Date day) = 0;
    /// Errors: NotAllowed when it is not closed.
    [[nodiscard]] virtual Result<SealReceipt> reopenDay(Date day, ReopenReason reason) = 0;
};

} // namespace countersign
