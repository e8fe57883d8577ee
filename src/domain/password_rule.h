#pragma once

#include "base/result.h"
#include "domain/staff.h"

#include <cstddef>
#include <string_view>

namespace countersign {

/// Shortest password, in characters (code points). Length is asked for and nothing else: digits and
/// signs on demand make passwords that are written on the desk (NIST SP 800-63B section 5.1.1).
inline constexpr std::size_t shortestPassword = 10;

/// Whether this may become the password of that account: long enough, not the account's own name,
/// not one of those that everybody tries first, not one character or one run of keys again and
/// again. Errors: BadInput saying which, never with the password.
[[nodiscard]] Result<void> checkPassword(std::string_view password, const StaffName& account);

} // namespace countersign
