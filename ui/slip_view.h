#pragma once

#include "domain/registration_session.h"
#include "ui/done_page.h"
#include "ui/slip.h"
#include "ui/slip_printing.h"

namespace countersign {

/// What the slip of this visit says. Pure. `at` is when the visit ended, `in` the customer\'s
/// language, `outlet` as the clerk knows it.
[[nodiscard]] SlipView
slipView(const Done& state, const QString& outlet, UtcMs at, const Language& in);

/// What the page says about a slip: asked for, delivered, or not.
/// A slip of nobody, to see whether the printer works; its entry is number 0, which no log has.
[[nodiscard]] SlipView testSlipView(const QString& outlet, UtcMs at);

[[nodiscard]] SlipStateView slipAskedFor();
[[nodiscard]] SlipStateView slipStateView(const Result<SlipDelivery>& result);

} // namespace countersign
