#pragma once

#include "base/clock.h"
#include "domain/staff.h"
#include "ledger/cbor_document.h"
#include "ledger/signer.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

/// An account as the log knows it: who it is, and the key with which that person signs entries.
struct Account {
    StaffMember member;
    Ed25519PublicKey key{};
    bool operator==(const Account&) const = default;
};

/// docs/ledger-format.md, "Accounts": an array of [name, role, key].
[[nodiscard]] CborValue toCbor(const std::vector<Account>& accounts);
/// Empty when it is not such an array, names somebody twice or nobody at all.
[[nodiscard]] std::optional<std::vector<Account>> accountsOf(CborItem item);

enum class StaffChangeKind {
    Added,
    Removed,
    RoleChanged,
    PasswordReset,
    PasswordChanged,
    Unlocked
};

/// "added", "removed", "role-changed", ...
[[nodiscard]] const char* name(StaffChangeKind kind);

/// An account was made, changed or taken away. A manager does that; only the own password changes
/// everybody themselves.
struct StaffChange {
    StaffChangeKind kind{};
    Account account; ///< as it is from now on; as it was, when it was removed
};

/// Passwords that were wrong before somebody could sign in, told in the log by the next who could.
struct SignInFailures {
    std::optional<StaffName> account; ///< nobody: a name that no account has
    std::uint64_t wrong{0};           ///< in a row
    UtcMs last{};                     ///< when the last of them was typed
    std::uint64_t waitSeconds{0};     ///< how long they had to wait after it; 0: not at all
};

[[nodiscard]] CborValue toCbor(const StaffChange& change);
[[nodiscard]] CborValue toCbor(const SignInFailures& failures);
// Errors: FileMalformed naming the member.
[[nodiscard]] Result<StaffChange> staffChangeOf(CborItem item);
[[nodiscard]] Result<SignInFailures> signInFailuresOf(CborItem item);

} // namespace countersign
