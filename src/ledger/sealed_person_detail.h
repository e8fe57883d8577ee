#pragma once

#include "ledger/connections_detail.h"
#include "ledger/entry.h"
#include "ledger/personal_record.h"

#include <vector>

namespace countersign {

/// An entry with what the vault holds of it, still sealed.
struct SealedPerson {
    Entry entry;
    SealedRecord sealed;
    std::vector<VaultPart> erased;
};

/// Errors: NotFound when there is no such entry or it holds no personal data (any more);
/// LedgerBroken; StorageFailed.
[[nodiscard]] Result<SealedPerson>
findSealedPerson(const Store::Connections& files, EntryNumber number);

/// Opens a visit's. Only for who has told the log, or shows it to nobody.
/// Errors: KeyUnavailable; LedgerBroken when what is stored is not what was signed.
[[nodiscard]] Result<PersonalRecord>
openPerson(const SealedPerson& person, const SecretBytes& vaultSecret);

} // namespace countersign
