#pragma once

#include "ledger/ledger.h"
#include "ledger/person_content.h"

#include <vector>

namespace countersign {

/// Destroys personal data: in one transaction the rows are overwritten and deleted and a signed
/// entry says so; then the write-ahead log is emptied, so that their bytes lie in no file of the
/// store any more. What copies of the files hold is out of its reach.
/// Who it was (identity, order, companions, salts, binding) goes only together with everything
/// else. Errors: NotAllowed for anybody but a manager; BadInput for less than that; NotFound naming
/// an entry that does not have what is to be erased, or no longer; as Ledger::seal(). StorageFailed
/// also when the bytes may still be in the write-ahead log: the erasure is sealed then, and the
/// next opening of the store ends it.
[[nodiscard]] Result<SealReceipt>
erase(Ledger& ledger, ErasureGround ground, const std::vector<ErasedParts>& parts);

/// Everything that the log holds about the holder of this entry, from all their visits.
/// Errors: NotFound when the entry has no holder (any more); StorageFailed, LedgerBroken.
[[nodiscard]] Result<std::vector<ErasedParts>> findAllOf(Ledger& ledger, EntryNumber entry);

} // namespace countersign
