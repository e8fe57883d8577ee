#pragma once

#include "base/result.h"
#include "base/secret_bytes.h"
#include "domain/registration_ledger.h"
#include "domain/staff.h"

#include <chrono>
#include <vector>

namespace countersign {

/// Somebody who may sign in here.
struct Colleague {
    StaffMember member;
    bool isSelf{false};           ///< the manager who looks
    std::chrono::seconds waits{}; ///< after wrong passwords
    bool operator==(const Colleague&) const = default;
};

/// Where the manager looks after who may sign in. Every change is a signed entry. Everything here
/// blocks (a password takes a noticeable part of a second) and takes its turn with the counter's
/// own writing. Errors of all: NotAllowed for a clerk; BadInput naming the account or what is wrong
/// with the password; those of RegistrationLedger::seal().
class PeopleOffice {
public:
    virtual ~PeopleOffice() = default;

    /// By name.
    [[nodiscard]] virtual Result<std::vector<Colleague>> readPeople() = 0;
    [[nodiscard]] virtual Result<SealReceipt>
    add(const StaffMember& member, const SecretBytes& password) = 0;
    /// Not oneself, nor the last manager.
    [[nodiscard]] virtual Result<SealReceipt> remove(const StaffName& name) = 0;
    /// Not one's own.
    [[nodiscard]] virtual Result<SealReceipt> changeRole(const StaffMember& member) = 0;
    /// Of somebody else who has forgotten it, or one's own.
    [[nodiscard]] virtual Result<SealReceipt>
    setPassword(const StaffName& name, const SecretBytes& password) = 0;
    /// Ends the wait after wrong passwords.
    [[nodiscard]] virtual Result<SealReceipt> unlock(const StaffName& name) = 0;
};

} // namespace countersign
