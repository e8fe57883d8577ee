#pragma once

#include "ledger/registration_content.h"

namespace countersign {

/// docs/ledger-format.md, "Registration", member 9.
[[nodiscard]] CborValue toCbor(const RegistrationContent::Face& face);
/// Errors: FileMalformed naming the member.
[[nodiscard]] Result<RegistrationContent::Face> faceOf(CborItem item);

} // namespace countersign
