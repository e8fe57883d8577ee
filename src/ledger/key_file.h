#pragma once

#include "base/random.h"
#include "base/secret_bytes.h"
#include "domain/registration_record.h"
#include "ledger/account_content.h"
#include "ledger/cbor.h"
#include "ledger/log_key.h"
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
    std::unique_ptr<Signer> signer;         ///< the log's key: which counter
    std::unique_ptr<Signer> operatorSigner; ///< this person's own key: which person
    SecretBytes indexKey;                   ///< HMAC key for finding numbers without storing them
    VaultPublicKey vaultKey{};              ///< seals personal data; cannot open it
    SecretBytes vaultSecret;                ///< opens personal data; empty for a clerk

    // What the accounts are made and changed with.
    SecretBytes logSecret; ///< LogKey::secret of `signer`
    SecretBytes ownSeeds;  ///< of `operatorSigner`, and of the box that the others lie in
};

inline constexpr const char* keyFileName = "keys"; // in a store's folder

/// The file "keys" of a store. Every account has a signing key and a box key of its own under its
/// password; what all share (the log's key, the index key and for managers the secret key of the
/// vault) is sealed to every account's box key. So a manager can make and change accounts, and
/// change the log's key, without anybody else's password. The log's key may lie in a token or a TPM
/// instead; what all share is then what opens it there. The log's key signs the file.
class KeyFile {
public:
    /// Draws all keys. Errors: BadInput (no manager, a name twice or not usable, an empty
    /// password), KeyUnavailable.
    [[nodiscard]] static Result<KeyFile> create(
        const std::string& origin,
        const std::vector<NewStaff>& staff,
        const PasswordCost& cost,
        RandomSource& random,
        const std::optional<VaultPublicKey>& carrierKey = std::nullopt);

    [[nodiscard]] Bytes encode() const;
    /// Errors: FileMalformed, StoreNewer; the detail names the place inside.
    [[nodiscard]] static Result<KeyFile> decode(ByteView encoded);
    /// Errors: KeyUnavailable when there is no such file, FileUnreadable, FileMalformed,
    /// StoreNewer, naming the file.
    [[nodiscard]] static Result<KeyFile> read(const std::filesystem::path& file);

    /// Takes the time of one Argon2id, whether the name exists or not.
    /// Errors: UnknownStaff, WrongPassword; KeyUnavailable, also when the token is not there or has
    /// another key or PIN; FileMalformed when the slot's content
    /// contradicts the rest of the file.
    [[nodiscard]] Result<UnlockedKeys> unlock(
        const StaffName& name,
        const SecretBytes& password,
        LogKeyUse use = LogKeyUse::Needed) const;

    // Each gives the file as it is to be after the entry `with`, signed; this one stays as it is.
    // `by` are the keys of a manager, and for withOwnPassword() of the person themselves.
    // Errors: BadInput naming the account (exists, does not exist, name or password not usable, no
    // manager would be left); KeyUnavailable.

    [[nodiscard]] Result<KeyFile> withAccount(
        const UnlockedKeys& by,
        EntryNumber with,
        const NewStaff& added,
        const PasswordCost& cost,
        RandomSource& random) const;
    [[nodiscard]] Result<KeyFile>
    withoutAccount(const UnlockedKeys& by, EntryNumber with, const StaffName& name) const;
    [[nodiscard]] Result<KeyFile>
    withRole(const UnlockedKeys& by, EntryNumber with, const StaffMember& member) const;
    /// A forgotten password: the person gets new keys of their own as well.
    [[nodiscard]] Result<KeyFile> withNewPassword(
        const UnlockedKeys& by,
        EntryNumber with,
        const StaffName& name,
        const SecretBytes& password,
        const PasswordCost& cost,
        RandomSource& random) const;
    [[nodiscard]] Result<KeyFile> withOwnPassword(
        const UnlockedKeys& by,
        EntryNumber with,
        const SecretBytes& password,
        const PasswordCost& cost,
        RandomSource& random) const;
    /// Another name and key for the log.
    [[nodiscard]] Result<KeyFile> withLogKey(
        const UnlockedKeys& by,
        EntryNumber with,
        const std::string& origin,
        const LogKey& key) const;

    /// Another key of the carrier, or none.
    [[nodiscard]] Result<KeyFile> withCarrierKey(
        const UnlockedKeys& by,
        EntryNumber with,
        const std::optional<VaultPublicKey>& carrierKey) const;

    [[nodiscard]] const VerifierKey& publicKey() const { return publicKey_; }
    [[nodiscard]] const std::string& origin() const { return publicKey_.name; }
    /// Where the log's key lies; nothing when it lies in this file.
    [[nodiscard]] const std::optional<KeyPlace>& place() const { return place_; }
    [[nodiscard]] const VaultPublicKey& vaultKey() const { return vaultKey_; }
    [[nodiscard]] const std::optional<VaultPublicKey>& carrierKey() const { return carrierKey_; }
    /// For whom new records are sealed.
    [[nodiscard]] Recipients recipients() const;
    /// The newest entry that told of a change of this file; 1 as long as there was none.
    [[nodiscard]] EntryNumber since() const { return since_; }
    [[nodiscard]] std::vector<Account> accounts() const;
    [[nodiscard]] std::vector<StaffMember> staff() const;
    /// Errors: BadInput when there is no such account.
    [[nodiscard]] Result<Account> account(const StaffName& name) const;

private:
    struct Slot {
        Account account;
        BoxPublicKey boxKey{};
        PasswordBox box; ///< the two seeds of this person
        Bytes shared;    ///< what all share, sealed to boxKey
    };
    struct Shared;
    KeyFile() = default;
    [[nodiscard]] CborValue body() const;
    [[nodiscard]] Result<Slot> slotFor(
        const NewStaff& staff,
        SecretBytes seeds,
        const Shared& shared,
        const PasswordCost& cost,
        RandomSource& random) const;
    [[nodiscard]] Bytes sealShared(const Slot& slot, const Shared& shared) const;
    [[nodiscard]] Bytes bindingOf(const StaffMember& member) const;
    [[nodiscard]] Result<UnlockedKeys>
    keysFrom(const Slot& slot, SecretBytes seeds, LogKeyUse use) const;
    [[nodiscard]] const Slot* find(const StaffName& name) const;
    [[nodiscard]] Result<KeyFile> signedBy(const UnlockedKeys& by, EntryNumber with) &&;
    Result<void> sign(const Signer& signer);

    std::string store_;     ///< the log's first origin: what the slots are bound to
    VerifierKey publicKey_; ///< its name is the log's present origin
    std::optional<KeyPlace> place_;
    VaultPublicKey vaultKey_{};
    std::optional<VaultPublicKey> carrierKey_;
    EntryNumber since_{1};
    std::vector<Slot> slots_;
    Ed25519Signature signature_{};
};

} // namespace countersign
