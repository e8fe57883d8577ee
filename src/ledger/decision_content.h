#pragma once

#include "domain/review.h"
#include "ledger/cbor_document.h"

namespace countersign {

/// A manager's decision about a visit that waited for one. Whose it is says the entry's stamp.
struct DecisionContent {
    EntryNumber of; ///< the visit's entry
    ReviewDecision decision;
};

/// docs/ledger-format.md, "Decision".
[[nodiscard]] CborValue toCbor(const DecisionContent& content);
/// Errors: FileMalformed naming the member.
[[nodiscard]] Result<DecisionContent> decisionContentOf(CborItem item);

} // namespace countersign
