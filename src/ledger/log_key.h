#pragma once

#include "base/random.h"
#include "base/secret_bytes.h"
#include "ledger/signer.h"

#include <memory>
#include <optional>
#include <string>

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

/// The key that a log signs with, and what opens it again at the next sign-in.
struct LogKey {
    static constexpr std::size_t secretSize = 32;

    std::unique_ptr<Signer> signer;
    SecretBytes secret; ///< its seed; of a key in a token the PIN, filled up with zeros
    std::optional<TokenPlace> place{}; ///< nothing: the key is its seed
};

[[nodiscard]] LogKey drawLogKey(RandomSource& random);

/// A key in a token: the one that lies there under this label, otherwise a new pair that the token
/// draws. Errors: BadInput (labels, PIN of 1 to 31 bytes); KeyUnavailable naming module, token and
/// key: not there, PIN refused, not Ed25519, or a key that could be taken out.
[[nodiscard]] Result<LogKey> logKeyInToken(const TokenPlace& place, const SecretBytes& pin);

/// Whether a sign-in fails without the log's key. One who signs in without it can do nothing with
/// the log but begin an epoch with another key.
enum class LogKeyUse { Needed, Lost };

/// In the place of a key that is lost: everything that it is asked to sign is KeyUnavailable.
[[nodiscard]] std::unique_ptr<Signer> lostLogKey(const Ed25519PublicKey& key);

/// Errors: KeyUnavailable; also when the token has another key there than `expected`.
[[nodiscard]] Result<std::unique_ptr<Signer>> openLogKey(
    const SecretBytes& secret,
    const std::optional<TokenPlace>& place,
    const Ed25519PublicKey& expected);

} // namespace countersign
