#pragma once

#include "base/result.h"
#include "domain/staff.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace countersign {

/// Shortest password, in characters (code points). Length is asked for and nothing else: digits and
/// signs on demand make passwords that are written on the desk (NIST SP 800-63B section 5.1.1).
inline constexpr std::size_t shortestPassword = 10;

enum class PasswordFault {
    NotText, ///< not UTF-8
    TooShort,
    IsName,    ///< little more than the account's own name
    Common,    ///< one of those that everybody tries first
    Repetitive ///< one character or one run of keys again and again
};

/// Why this may not become the password of that account, if anything.
[[nodiscard]] std::optional<PasswordFault>
findFault(std::string_view password, const StaffName& account);

/// The same as an error: BadInput saying which, never with the password.
[[nodiscard]] Result<void> checkPassword(std::string_view password, const StaffName& account);

} // namespace countersign
