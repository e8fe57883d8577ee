#pragma once

#include "ledger/signer.h"

#include <string>
#include <string_view>
#include <vector>

namespace countersign {

/// The public half of a log's key, as it is printed, kept elsewhere and given to `verify`.
struct VerifierKey {
    std::string name; ///< of the key; the log's origin
    Ed25519PublicKey key{};

    /// C2SP signed-note: "name+4 bytes of key id in hex+Base64(0x01 || key)".
    [[nodiscard]] std::string text() const;
    /// Errors: BadInput naming what is wrong.
    [[nodiscard]] static Result<VerifierKey> parse(std::string_view text);
    bool operator==(const VerifierKey&) const = default;
};

using KeyId = std::array<std::byte, 4>;

/// The first four bytes of SHA-256(name || "\n" || 0x01 || key); 0x01 stands for Ed25519.
[[nodiscard]] KeyId keyId(const VerifierKey& key);

/// A key name has at least one character, all of them printable ASCII without space and "+".
[[nodiscard]] bool isKeyName(std::string_view name);

struct NoteSignature {
    std::string name;
    KeyId id{};
    Ed25519Signature signature{};
    bool operator==(const NoteSignature&) const = default;
};

/// A C2SP signed note (c2sp.org/signed-note): a text that ends with a newline, an empty line, and
/// one line "— name Base64(key id || signature)" for every signature.
struct SignedNote {
    std::string text;
    std::vector<NoteSignature> signatures;

    [[nodiscard]] std::string write() const;
    /// Accepts exactly what write() gives, with one to maxSignatures Ed25519 signatures.
    /// Errors: FileMalformed naming what is wrong.
    [[nodiscard]] static Result<SignedNote> parse(std::string_view written);
    /// Whether one of the signatures is by this key.
    [[nodiscard]] bool isSignedBy(const VerifierKey& key) const;
    bool operator==(const SignedNote&) const = default;

    static constexpr std::size_t maxSignatures = 16;
};

/// Errors: KeyUnavailable. `name` must be a key name and `text` end with a newline.
[[nodiscard]] Result<SignedNote>
signNote(std::string text, const std::string& name, const Signer& signer);

} // namespace countersign
