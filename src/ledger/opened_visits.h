#pragma once

#include "domain/opened_visit.h"
#include "ledger/ledger.h"

namespace countersign {

/// Everything about a visit, the person included. The log says first that it was opened.
/// Errors: as Ledger::reveal().
[[nodiscard]] Result<OpenedVisit> openVisit(Ledger& ledger, EntryNumber visit, RevealReason reason);

} // namespace countersign
