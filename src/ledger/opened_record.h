#pragma once

#include "ledger/entry.h"
#include "ledger/personal_record.h"

namespace countersign {

/// A visit as it was sealed: what its entry says, and what the vault holds. Empty where something
/// was erased. The entry must be a registration's.
[[nodiscard]] RegistrationRecord recordOf(const Entry& entry, PersonalRecord person);

} // namespace countersign
