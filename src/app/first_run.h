#pragma once

#include "base/result.h"
#include "base/secret_bytes.h"
#include "domain/staff.h"

#include <filesystem>
#include <optional>
#include <string>

namespace countersign {

/// Somebody who may sign in to a new outlet.
struct FirstAccount {
    StaffName name;
    SecretBytes password;
};

/// What a new outlet is made from.
struct NewOutlet {
    std::filesystem::path store; ///< the folder that will hold everything
    std::string outlet;          ///< as people call it
    FirstAccount manager;
    std::optional<FirstAccount> clerk;
};

/// By what the new log is known from now on. Kept elsewhere, anybody can prove with it that the log
/// is whole and this outlet's.
struct OutletKey {
    std::string origin;
    std::string publicKey;
};

/// Whether there is nothing yet in this folder.
[[nodiscard]] bool isNewOutlet(const std::filesystem::path& store);

/// Makes the store; takes a second (Argon2id), so not on the GUI thread. After an error nothing is
/// left. Errors: BadInput for a name or a password that cannot be used, StoreExists, StoreLocked,
/// StoreReadOnly, StoreFull, StorageFailed, KeyUnavailable.
[[nodiscard]] Result<OutletKey> createOutlet(NewOutlet wanted);

} // namespace countersign
