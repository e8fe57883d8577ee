#pragma once

#include "domain/day.h"
#include "ledger/ledger.h"

namespace countersign {

/// Says in the log that the manager who is signed in has looked through a day in China, and what
/// the entries up to now say of it. Errors: NotAllowed for anybody but a manager, and when the day
/// is closed already, has not begun, or visits of it or of earlier days wait for a decision (the
/// detail names their entries); as Ledger::seal().
[[nodiscard]] Result<SealReceipt> closeDay(Ledger& ledger, Date day, UtcMs now);

/// Opens it again. Errors: NotAllowed for anybody but a manager, and when it is not closed; as
/// Ledger::seal().
[[nodiscard]] Result<SealReceipt> reopenDay(Ledger& ledger, Date day, ReopenReason reason);

} // namespace countersign
