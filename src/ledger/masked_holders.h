#pragma once

#include "domain/visit.h"
#include "ledger/ledger.h"

#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// As much of these people as a manager sees without opening their records: opens who they are and
/// which number they chose with the manager's key, lets nothing out but what is masked, and wipes
/// the rest. What is opened must be what was signed. Empty where it was erased; entries that hold
/// no person are left out. Reads through a connection of its own, so it may be called while another
/// thread writes with this ledger.
/// Errors: NotAllowed for anybody but a manager; LedgerBroken naming the entry; as
/// Ledger::reveal().
[[nodiscard]] Result<std::vector<MaskedHolder>>
readMaskedHolders(Ledger& ledger, const std::vector<EntryNumber>& entries);

// How it is masked. `text` is UTF-8.

/// "样**": how long the rest is does not show.
[[nodiscard]] std::string maskedName(std::string_view text);
/// As IdNumber::masked().
[[nodiscard]] std::string maskedNumber(std::string_view text);
/// "138 •••• 8000".
[[nodiscard]] std::string maskedMsisdn(std::string_view text);

} // namespace countersign
