#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "domain/registration_ledger.h"
#include "ledger/personal_record.h"
#include "ledger/store.h"

#include <memory>
#include <optional>
#include <string>

namespace countersign {

/// The log of an open store, written to by the person who is signed in. Used from one thread; the
/// store, the clock and the random source must outlive it.
class Ledger final : public RegistrationLedger {
public:
    /// `program` names what writes: "countersign 0.1.0 (build id)".
    /// Errors: LedgerBroken when the log's end does not fit together or is not signed by these
    /// keys; StorageFailed.
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> open(
        Store& store,
        UnlockedKeys keys,
        const Clock& clock,
        RandomSource& random,
        std::string program);

    /// Also: BadInput when a text of the record is not UTF-8; NotAllowed when the record's clerk is
    /// not the person signed in; LedgerBroken when the log was altered since it was opened.
    [[nodiscard]] Result<SealReceipt> seal(const RegistrationRecord& record) override;
    [[nodiscard]] Result<HolderHistory> readHistory(const IdNumber& holder, Date today) override;
    [[nodiscard]] Result<void> checkOrder(const OrderQuestion& question) override;
    /// The approver has to be an UnlockedApprover of this store.
    [[nodiscard]] Result<SealReceipt> decide(
        const SealReceipt& of,
        const RegistrationRecord& record,
        const ReviewDecision& decision,
        const Approver& approver) override;
    [[nodiscard]] Result<int> countWaiting() override;

    /// Forbids the holder whom an entry is about to register here, or allows it again.
    /// Errors: NotAllowed for anybody but a manager; NotFound when there is no such entry or it
    /// has no holder; as seal().
    [[nodiscard]] Result<SealReceipt> setBlocked(EntryNumber of, bool blocked);

    /// Whether this visit has been sealed, and where: what a counter that stopped at the wrong
    /// moment asks. Errors: StorageFailed.
    [[nodiscard]] Result<std::optional<EntryNumber>> findSession(const SessionId& session);

    /// Opens the personal data of a registration. First writes into the log that it was opened, by
    /// whom and when: there is no way to look without that.
    /// Errors: NotAllowed for anybody but a manager; NotFound when there is no such entry or it
    /// holds no personal data; LedgerBroken when what is stored is not what was signed; as seal().
    [[nodiscard]] Result<PersonalRecord> reveal(EntryNumber number);

private:
    Ledger(
        Store& store,
        UnlockedKeys keys,
        const Clock& clock,
        RandomSource& random,
        std::string program);

    template <typename MakeDraft>
    Result<SealReceipt> append(const StaffName& who, const MakeDraft& make);

    Store& store_;
    UnlockedKeys keys_;
    const Clock& clock_;
    RandomSource& random_;
    std::string program_;
};

} // namespace countersign
