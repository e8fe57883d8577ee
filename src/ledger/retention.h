#pragma once

#include "domain/retention_policy.h"
#include "ledger/erasure.h"

#include <cstdint>
#include <vector>

namespace countersign {

/// What the policy lets nobody keep any longer at this moment, ready for erase(). Who it was goes
/// when the service of the number has ended for long enough: it was said to end, or the number went
/// to somebody else. Whatever registered nothing counts from the visit, and so do pictures.
/// Errors: StorageFailed, LedgerBroken.
[[nodiscard]] Result<std::vector<ErasedParts>>
findDue(Ledger& ledger, const RetentionPolicy& policy, UtcMs now);

/// How many people have a picture in this store. Errors: StorageFailed.
[[nodiscard]] Result<std::uint64_t> countPersons(Ledger& ledger);

/// The number that this entry registered is no longer in service.
/// Errors: NotAllowed for anybody but a manager; NotFound when the entry registers no number, or
/// its service ended before; as Ledger::seal().
[[nodiscard]] Result<SealReceipt> endService(Ledger& ledger, EntryNumber of);

/// The person of this visit takes back the consent to the face check: says so, and destroys the
/// live faces and the trace of all their visits. What the law wants kept of the registration stays.
/// Errors: NotAllowed for anybody but a manager; NotFound when the visit had no consent, or it was
/// taken back before; as erase().
[[nodiscard]] Result<SealReceipt> withdrawConsent(Ledger& ledger, EntryNumber of);

} // namespace countersign
