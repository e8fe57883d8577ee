#pragma once

#include "base/result.h"
#include "domain/holder_limits.h"
#include "domain/opened_visit.h"
#include "domain/registration_record.h"
#include "domain/review.h"

#include <string>

namespace countersign {

/// What the counter gets back once a record lies on the disk and has been read back.
struct SealReceipt {
    EntryNumber entry;
    Digest leaf{};          ///< RFC 6962 leaf hash of the entry
    std::string checkpoint; ///< the signed note that covers it (C2SP tlog-checkpoint)
};

/// A person whose password has just been proven, for one decision beside the one signed in. Only
/// the store makes them, and only its own ledger takes them.
class Approver {
public:
    virtual ~Approver() = default;
    [[nodiscard]] virtual StaffMember member() const = 0;
};

/// What an order is to be checked for.
struct OrderQuestion {
    SimOrder order;
    IdNumber holder;
    std::optional<IdNumber> presentHolder; ///< whose card was read for a transfer
};

/// The append-only log, as the counter needs it. Used from the storage thread.
class RegistrationLedger {
public:
    virtual ~RegistrationLedger() = default;

    /// Encrypts, appends, signs and commits in one transaction, then reads back.
    /// Errors: DuplicateOrder (this session is sealed already, or as checkOrder()), StoreFull,
    /// StoreReadOnly, StorageFailed, KeyUnavailable. After an error nothing was written.
    [[nodiscard]] virtual Result<SealReceipt> seal(const RegistrationRecord& record) = 0;

    /// What this log knows of a holder. `today` decides which visits count.
    /// Errors: StorageFailed.
    [[nodiscard]] virtual Result<HolderHistory> readHistory(const IdNumber& holder, Date today) = 0;

    /// Whether this can be done with the number and the SIM. Asked before anybody looks into a
    /// camera. A number that this log does not know may be registered elsewhere: it can be
    /// transferred and verified again.
    /// Errors: DuplicateOrder when a new number or a SIM is registered already; WrongHolder when
    /// the number to be transferred or verified is not the present holder's, when it is to go to
    /// whom it belongs, or when it has another SIM; StorageFailed.
    [[nodiscard]] virtual Result<void> checkOrder(const OrderQuestion& question) = 0;

    /// Writes a manager's decision about a visit sealed before, and, when it approves, registers
    /// the number. The note is sealed beside it; an empty one leaves nothing. Errors: those of
    /// checkDecision() and seal(); NotFound when that entry is not this record's; NotAllowed when
    /// it was decided before.
    [[nodiscard]] virtual Result<SealReceipt> decide(
        const SealReceipt& of,
        const RegistrationRecord& record,
        const ReviewDecision& decision,
        const Approver& approver,
        const DecisionNote& note = {}) = 0;

    /// How many visits wait for a manager: sealed so, and not decided yet.
    /// Errors: LedgerBroken when an entry cannot be read; StorageFailed.
    [[nodiscard]] virtual Result<int> countWaiting() = 0;
};

} // namespace countersign
