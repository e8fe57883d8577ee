#pragma once

#include "ledger/ledger.h"
#include "ledger/password_box.h"

#include <chrono>

namespace countersign {

// Accounts of an open store, made and changed by the manager who is signed in to its log. Each
// change is an entry, written together with the key file. Errors of all: NotAllowed for anybody
// but a manager; BadInput naming the account, or what is wrong with the
// password (domain/password_rule.h); those of Ledger::seal().

[[nodiscard]] Result<SealReceipt>
addAccount(Ledger& ledger, const NewStaff& added, const PasswordCost& cost = {});

/// The own account cannot be removed, nor the last manager's.
[[nodiscard]] Result<SealReceipt> removeAccount(Ledger& ledger, const StaffName& name);

/// The own role cannot be changed.
[[nodiscard]] Result<SealReceipt> changeRole(Ledger& ledger, const StaffMember& member);

/// Somebody else has forgotten their password. They sign with a new key from now on.
[[nodiscard]] Result<SealReceipt> resetPassword(
    Ledger& ledger,
    const StaffName& name,
    const SecretBytes& password,
    const PasswordCost& cost = {});

/// Everybody may change their own.
[[nodiscard]] Result<SealReceipt>
changeOwnPassword(Ledger& ledger, const SecretBytes& password, const PasswordCost& cost = {});

/// How long until a password for this name is looked at; zero: now.
[[nodiscard]] std::chrono::seconds waitOf(Ledger& ledger, const StaffName& name);

/// Ends the wait after wrong passwords for this name.
[[nodiscard]] Result<SealReceipt> unlockAccount(Ledger& ledger, const StaffName& name);

} // namespace countersign
