#pragma once

#include "base/random.h"
#include "base/secret_bytes.h"
#include "domain/staff.h"
#include "ledger/cbor.h"
#include "ledger/password_box.h"
#include "ledger/signed_note.h"
#include "ledger/vault.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace countersign {

/// Somebody who gets an account: the password is only read.
struct NewStaff {
    StaffMember member;
    SecretBytes password;
};

/// What one person's password opens. Held as long as that person is signed in.
struct UnlockedKeys {
    StaffMember who;
    std::unique_ptr<Signer> signer; ///< the log's key
    SecretBytes indexKey;           ///< HMAC key for finding numbers without storing them
    VaultPublicKey vaultKey{};      ///< seals personal data; cannot open it
    SecretBytes vaultSecret;        ///< opens personal data; empty for a clerk
};

/// The file "keys" of a store: one slot per person, as in LUKS. Every slot holds the same keys
/// under that person's password; a manager's also the secret key of the evidence vault.
class KeyFile {
public:
    /// Draws all keys. Errors: BadInput (no manager, a name twice or not usable, an empty
    /// password), KeyUnavailable.
    [[nodiscard]] static Result<KeyFile> create(
        const std::string& origin,
        const std::vector<NewStaff>& staff,
        const PasswordCost& cost,
        RandomSource& random);

    [[nodiscard]] Bytes encode() const;
    /// Errors: FileMalformed, StoreNewer; the detail names the place inside.
    [[nodiscard]] static Result<KeyFile> decode(ByteView encoded);
    /// Errors: KeyUnavailable when there is no such file, FileUnreadable, FileMalformed,
    /// StoreNewer, naming the file.
    [[nodiscard]] static Result<KeyFile> read(const std::filesystem::path& file);

    /// Takes the time of one Argon2id, whether the name exists or not.
    /// Errors: UnknownStaff, WrongPassword, KeyUnavailable; FileMalformed when the slot's content
    /// contradicts the rest of the file.
    [[nodiscard]] Result<UnlockedKeys>
    unlock(const StaffName& name, const SecretBytes& password) const;

    [[nodiscard]] const VerifierKey& publicKey() const { return publicKey_; }
    [[nodiscard]] const std::string& origin() const { return publicKey_.name; }
    [[nodiscard]] const VaultPublicKey& vaultKey() const { return vaultKey_; }
    [[nodiscard]] std::vector<StaffMember> staff() const;

private:
    struct Slot {
        StaffMember member;
        PasswordBox box;
    };
    KeyFile() = default;
    [[nodiscard]] CborValue body() const;
    [[nodiscard]] Result<UnlockedKeys> keysFrom(const Slot& slot, const SecretBytes& opened) const;

    VerifierKey publicKey_; ///< its name is the log's origin
    VaultPublicKey vaultKey_{};
    std::vector<Slot> slots_;
};

} // namespace countersign
