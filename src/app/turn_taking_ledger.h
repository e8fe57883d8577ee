#pragma once

#include "domain/registration_ledger.h"

#include <mutex>

namespace countersign {

/// A ledger that several threads use, one at a time: the counter's storage thread through this, and
/// whoever else holds the same turn. Both must outlive it.
class TurnTakingLedger final : public RegistrationLedger {
public:
    TurnTakingLedger(RegistrationLedger& ledger, std::mutex& turn) : ledger_{ledger}, turn_{turn} {}

    [[nodiscard]] Result<SealReceipt> seal(const RegistrationRecord& record) override;
    [[nodiscard]] Result<HolderHistory> readHistory(const IdNumber& holder, Date today) override;
    [[nodiscard]] Result<void> checkOrder(const OrderQuestion& question) override;
    [[nodiscard]] Result<SealReceipt> decide(
        const SealReceipt& of,
        const RegistrationRecord& record,
        const ReviewDecision& decision,
        const Approver& approver,
        const DecisionNote& note) override;
    [[nodiscard]] Result<int> countWaiting() override;

private:
    RegistrationLedger& ledger_;
    std::mutex& turn_;
};

} // namespace countersign
