#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "domain/opened_visit.h"
#include "domain/registration_ledger.h"
#include "ledger/log_content.h"
#include "ledger/personal_record.h"
#include "ledger/store.h"

#include <memory>
#include <optional>
#include <string>

namespace countersign {

class LogPen;
struct WaitingVisit;

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
        const Approver& approver,
        const DecisionNote& note = {}) override;
    /// The decision of the manager who is signed in, about a visit that anybody sealed at any time.
    /// `opened` is what its entry and the vault say, see recordOf().
    /// Errors: those of checkDecision() and seal(); NotFound when that entry is not this record's,
    /// or does not wait; NotAllowed when it was decided before; KeyUnavailable.
    [[nodiscard]] Result<SealReceipt> decideWaiting(
        EntryNumber of,
        const RegistrationRecord& opened,
        const ReviewDecision& decision,
        const DecisionNote& note = {});
    [[nodiscard]] Result<int> countWaiting() override;

    /// Forbids the holder whom an entry is about to register here, or allows it again.
    /// Errors: NotAllowed for anybody but a manager; NotFound when there is no such entry or it
    /// has no holder; as seal().
    [[nodiscard]] Result<SealReceipt> setBlocked(EntryNumber of, bool blocked);

    /// Says in the log which wrong passwords were typed since it was last told. Errors: as seal().
    [[nodiscard]] Result<void> noteSignInFailures();
    /// By which policy visits are judged from now on: the log says so before the next one, unless
    /// it does already. `digest` is over the policy's text.
    void usePolicy(std::string version, const Digest& digest);

    /// Whether this visit has been sealed, and where: what a counter that stopped at the wrong
    /// moment asks. Errors: StorageFailed.
    [[nodiscard]] Result<std::optional<EntryNumber>> findSession(const SessionId& session);

    /// Opens the personal data of a registration. First writes into the log that it was opened, by
    /// whom, when and why: there is no way to look without that.
    /// Errors: NotAllowed for anybody but a manager; NotFound when there is no such entry or it
    /// holds no personal data; LedgerBroken when what is stored is not what was signed; as seal().
    [[nodiscard]] Result<PersonalRecord> reveal(EntryNumber number, RevealReason reason);

    /// The same for the note beside a decision. Errors: NotFound also when there is none.
    [[nodiscard]] Result<DecisionNote> revealNote(EntryNumber decision, RevealReason reason);

    /// For the parts of this library that write other entries: see log_pen_detail.h.
    [[nodiscard]] LogPen& pen() { return *pen_; }

    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;
    ~Ledger() override;

private:
    explicit Ledger(std::unique_ptr<LogPen> pen);
    Result<SealReceipt> sealDecision(
        const UnlockedKeys& person,
        const WaitingVisit& of,
        const RegistrationRecord& record,
        const ReviewDecision& decision,
        const DecisionNote& note);
    Result<void> noteDevices(const RegistrationRecord& record);
    Result<void> notePolicy();

    std::unique_ptr<LogPen> pen_;
    std::optional<PolicyChange> untoldPolicy_;
};

} // namespace countersign
