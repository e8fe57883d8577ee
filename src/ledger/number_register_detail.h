#pragma once

#include "domain/registration_ledger.h"
#include "ledger/binding.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace countersign {

/// Whose each number is and on which SIM, as the bindings of the log tell it, and who is blocked:
/// the newest that is said of a number or a holder counts. Throws SQLite::Exception.
class NumberRegister {
public:
    /// Both must outlive it.
    NumberRegister(SQLite::Database& database, const SecretBytes& indexKey)
        : database_{database}, indexKey_{indexKey}
    {
    }

    /// Errors: those of RegistrationLedger::checkOrder().
    [[nodiscard]] Result<void> checkOrder(const OrderQuestion& question) const;
    /// Errors: LedgerBroken when a visit's entry cannot be read.
    [[nodiscard]] Result<HolderHistory> readHistory(const IdNumber& holder, Date today) const;

private:
    struct Owner {
        Digest holderTag{};
        std::optional<Digest> iccidTag;
    };
    [[nodiscard]] std::optional<Owner> findOwner(const Digest& msisdn) const;
    [[nodiscard]] int countNumbersHeld(const Digest& holder) const;
    [[nodiscard]] bool isBlocked(const Digest& holder) const;
    [[nodiscard]] Result<int> countVisits(const Digest& holder, Date day) const;

    SQLite::Database& database_;
    const SecretBytes& indexKey_;
};

} // namespace countersign
