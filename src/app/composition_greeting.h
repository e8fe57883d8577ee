#pragma once

#include "app/composition.h"

#include <memory>

namespace countersign {

class Ledger;
class TpmAnchor;

/// What a log is asked and told when somebody has signed in, before anything else is written. Gives
/// the TPM's anchor, if there is one.
/// Errors: LedgerContradicted when a checkpoint kept elsewhere says that the log was cut back or
/// replaced; those of the anchors, the TPM and the log.
[[nodiscard]] Result<std::shared_ptr<TpmAnchor>>
greet(Ledger& ledger, const StationOptions& options);

} // namespace countersign
