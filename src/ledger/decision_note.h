#pragma once

#include "domain/opened_visit.h"
#include "ledger/vault.h"

namespace countersign {

/// A manager's note as a part of the vault: docs/ledger-format.md, "Vault".
/// Errors: BadInput naming the text that is not UTF-8.
[[nodiscard]] Result<PlainPart> notePart(const DecisionNote& note);

/// The way back. Errors: LedgerBroken.
[[nodiscard]] Result<DecisionNote> noteOf(const PlainPart& part);

} // namespace countersign
