#pragma once

#include "base/random.h"
#include "base/secret_bytes.h"
#include "ledger/signer.h"

#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace countersign {

/// Where a key lies that cannot be taken out: in a PKCS#11 token.
struct TokenPlace {
    std::string module; ///< absolute path of the token's library
    std::string token;  ///< its label, at most 32 bytes
    std::string key;    ///< the key's label
    bool operator==(const TokenPlace&) const = default;

    /// "MODULE: token TOKEN, key KEY", for error details.
    [[nodiscard]] std::string text() const;
};

/// Where a key lies that only one machine has: its TPM 2.0 makes the seed anew each time, from its
/// own seed and a secret. It lies in no file.
struct TpmPlace {
    std::string tcti; ///< how it is reached: "device:/dev/tpmrm0"
    bool operator==(const TpmPlace&) const = default;

    [[nodiscard]] std::string text() const;
};

using KeyPlace = std::variant<TokenPlace, TpmPlace>;

/// Either's text().
[[nodiscard]] std::string textOf(const KeyPlace& place);

/// The key that a log signs with, and what opens it again at the next sign-in.
struct LogKey {
    static constexpr std::size_t secretSize = 32;

    std::unique_ptr<Signer> signer;
    /// Its seed; of a key in a token the PIN, filled up with zeros; of a key in a TPM what the TPM
    /// needs to make it.
    SecretBytes secret;
    std::optional<KeyPlace> place{}; ///< nothing: the key is its seed
};

[[nodiscard]] LogKey drawLogKey(RandomSource& random);

/// A key in a token: the one that lies there under this label, otherwise a new pair that the token
/// draws. Errors: BadInput (labels, PIN of 1 to 31 bytes); KeyUnavailable naming module, token and
/// key: not there, PIN refused, not Ed25519, or a key that could be taken out.
[[nodiscard]] Result<LogKey> logKeyInToken(const TokenPlace& place, const SecretBytes& pin);

/// A new key that this TPM makes. Errors: KeyUnavailable.
[[nodiscard]] Result<LogKey> logKeyInTpm(const TpmPlace& place, RandomSource& random);

/// Whether a sign-in fails without the log's key. One who signs in without it can do nothing with
/// the log but begin an epoch with another key.
enum class LogKeyUse { Needed, Lost };

/// In the place of a key that is lost: everything that it is asked to sign is KeyUnavailable.
[[nodiscard]] std::unique_ptr<Signer> lostLogKey(const Ed25519PublicKey& key);

/// Errors: KeyUnavailable; also when token or TPM have another key there than `expected`.
[[nodiscard]] Result<std::unique_ptr<Signer>> openLogKey(
    const SecretBytes& secret,
    const std::optional<KeyPlace>& place,
    const Ed25519PublicKey& expected);

} // namespace countersign
