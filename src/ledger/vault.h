#pragma once

#include "base/random.h"
#include "base/secret_bytes.h"
#include "domain/registration_record.h"
#include "ledger/sealed_box.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace countersign {

using VaultPublicKey = BoxPublicKey;

/// The pieces in which a record's personal data is kept; each can be erased by itself. The numbers
/// are part of the format (docs/ledger-format.md).
enum class VaultPart : std::uint8_t {
    Identity = 1,
    CardPortrait = 2,
    Order = 3,
    LiveFaces = 4,
    Trace = 5,
    Salts = 6,
    Companions = 7,
    Note = 8, ///< of a manager, in the entry of their decision
};

/// "identity", "card portrait", ...: for people who read what an audit found.
[[nodiscard]] const char* name(VaultPart part);
[[nodiscard]] std::optional<VaultPart> vaultPartOf(std::uint64_t code);

/// Who can open a record. The numbers are part of the format.
enum class Recipient : std::uint8_t {
    Manager = 1, ///< of the store, whoever of them
    Carrier = 2, ///< where the store has its key
};

/// "manager", "carrier".
[[nodiscard]] const char* name(Recipient recipient);
[[nodiscard]] std::optional<Recipient> recipientOf(std::uint64_t code);
using Recipients = std::map<Recipient, VaultPublicKey>;

/// Which record a sealed piece belongs to: it opens nowhere else.
struct VaultContext {
    std::string origin;
    EntryNumber entry;
};

struct PlainPart {
    VaultPart part{};
    SecretBytes content;
};

struct SealedPart {
    VaultPart part{};
    Bytes sealed; ///< nonce (12), AES-256-GCM ciphertext, tag (16)
};

struct SealedRecord {
    std::map<Recipient, Bytes> wrappedKeys; ///< the record key: libsodium sealed boxes, 112 bytes
    std::vector<SealedPart> parts;
};

struct VaultKeyPair {
    VaultPublicKey publicKey{};
    SecretBytes secret;
};

[[nodiscard]] VaultKeyPair drawVaultKeys(RandomSource& random);

/// Encrypts under a fresh record key, which only the holders of the recipients' secret keys get
/// back: whoever sealed cannot reopen.
[[nodiscard]] SealedRecord sealParts(
    const std::vector<PlainPart>& parts,
    const VaultContext& context,
    const Recipients& recipients,
    RandomSource& random);

/// Errors: KeyUnavailable when this secret key is not the recipient's; LedgerBroken naming the part
/// that was altered or belongs to another record.
[[nodiscard]] Result<std::vector<PlainPart>> openParts(
    const SealedRecord& record,
    const VaultContext& context,
    const SecretBytes& secret,
    Recipient whose = Recipient::Manager);

} // namespace countersign
