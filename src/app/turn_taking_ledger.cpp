#include "app/turn_taking_ledger.h"

namespace countersign {

Result<SealReceipt> TurnTakingLedger::seal(const RegistrationRecord& record)
{
    const std::lock_guard mine{turn_};
    return ledger_.seal(record);
}

Result<HolderHistory> TurnTakingLedger::readHistory(const IdNumber& holder, Date today)
{
    const std::lock_guard mine{turn_};
    return ledger_.readHistory(holder, today);
}

Result<void> TurnTakingLedger::checkOrder(const OrderQuestion& question)
{
    const std::lock_guard mine{turn_};
    return ledger_.checkOrder(question);
}

Result<SealReceipt> TurnTakingLedger::decide(
    const SealReceipt& of,
    const RegistrationRecord& record,
    const ReviewDecision& decision,
    const Approver& approver,
    const DecisionNote& note)
{
    const std::lock_guard mine{turn_};
    return ledger_.decide(of, record, decision, approver, note);
}

Result<int> TurnTakingLedger::countWaiting()
{
    const std::lock_guard mine{turn_};
    return ledger_.countWaiting();
}

} // namespace countersign
