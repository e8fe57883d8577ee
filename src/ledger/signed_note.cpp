#include "ledger/signed_note.h"

#include "base/contract.h"
#include "ledger/cbor.h"
#include "ledger/hashing.h"
#include "ledger/signing_key.h"

#include <algorithm>

namespace countersign {
namespace {

constexpr std::string_view signatureStart = "\xE2\x80\x94 "; // em dash, space
constexpr std::array ed25519Algorithm{std::byte{0x01}};

/// Text of a note: UTF-8 without control characters other than the newlines, the last of which
/// ends it.
bool isNoteText(std::string_view text)
{
    const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return c == '\n' || (code >= 0x20 && code != 0x7F);
    });
    return plain && isUtf8(text) && text.size() > 1 && text.back() == '\n';
}

template <std::size_t N>
void copyTo(std::array<std::byte, N>& target, ByteView source)
{
    std::copy_n(source.begin(), N, target.begin());
}

Result<NoteSignature> parseSignature(std::string_view line)
{
    const auto malformed = [](const char* what) {
        return fail(ErrorCode::FileMalformed, std::string{"signed note: "} + what);
    };
    if (!line.starts_with(signatureStart))
        return malformed("a signature line does not begin with a dash");
    line.remove_prefix(signatureStart.size());
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) return malformed("a signature line without a space");
    NoteSignature parsed{std::string{line.substr(0, space)}, {}, {}};
    if (!isKeyName(parsed.name)) return malformed("a signature by a key without a proper name");
    const Result<Bytes> raw = fromBase64(line.substr(space + 1));
    if (!raw || raw->size() != parsed.id.size() + parsed.signature.size())
        return malformed("a signature that is not 68 bytes of Base64");
    copyTo(parsed.id, *raw);
    copyTo(parsed.signature, ByteView{*raw}.subspan(parsed.id.size()));
    return parsed;
}

} // namespace

bool isKeyName(std::string_view name)
{
    return !name.empty() && name.size() <= 255 && std::all_of(name.begin(), name.end(), [](char c) {
        return c > ' ' && c < 0x7F && c != '+';
    });
}

KeyId keyId(const VerifierKey& key)
{
    const Digest digest =
        sha256({bytesOf(key.name), bytesOf("\n"), ed25519Algorithm, ByteView{key.key}});
    KeyId id{};
    copyTo(id, digest);
    return id;
}

std::string VerifierKey::text() const
{
    Bytes tagged{ed25519Algorithm.begin(), ed25519Algorithm.end()};
    tagged.insert(tagged.end(), key.begin(), key.end());
    return name + '+' + toHex(keyId(*this)) + '+' + toBase64(tagged);
}

Result<VerifierKey> VerifierKey::parse(std::string_view text)
{
    const auto bad = [](const char* what) {
        return fail(ErrorCode::BadInput, std::string{"public key: "} + what);
    };
    const std::size_t first = text.find('+');
    const std::size_t second = text.find('+', first + 1); // Base64 may hold more of them
    if (first == std::string_view::npos || second == std::string_view::npos)
        return bad("must have the form NAME+ID+KEY");
    VerifierKey parsed{std::string{text.substr(0, first)}, {}};
    if (!isKeyName(parsed.name)) return bad("the name before the first + is not a key name");
    const Result<Bytes> raw = fromBase64(text.substr(second + 1));
    if (!raw || raw->size() != 1 + parsed.key.size())
        return bad("the part after the second + is not 33 bytes of Base64");
    if (raw->front() != ed25519Algorithm.front()) return bad("the algorithm is not Ed25519");
    copyTo(parsed.key, ByteView{*raw}.subspan(1));
    if (text.substr(first + 1, second - first - 1) != toHex(keyId(parsed)))
        return bad("the id between the two + does not belong to this name and key");
    return parsed;
}

std::string SignedNote::write() const
{
    std::string written = text + '\n';
    for (const NoteSignature& each : signatures) {
        Bytes raw{each.id.begin(), each.id.end()};
        raw.insert(raw.end(), each.signature.begin(), each.signature.end());
        written.append(signatureStart).append(each.name).append(" ");
        written.append(toBase64(raw)).append("\n");
    }
    return written;
}

Result<SignedNote> SignedNote::parse(std::string_view written)
{
    const auto malformed = [](const char* what) {
        return fail(ErrorCode::FileMalformed, std::string{"signed note: "} + what);
    };
    const std::size_t end = written.rfind("\n\n");
    if (end == std::string_view::npos) return malformed("no empty line before the signatures");
    SignedNote note{std::string{written.substr(0, end + 1)}, {}};
    if (!isNoteText(note.text)) return malformed("not plain text");
    std::string_view lines = written.substr(end + 2);
    while (!lines.empty()) {
        const std::size_t newline = lines.find('\n');
        if (newline == std::string_view::npos) return malformed("ends without a newline");
        if (note.signatures.size() == maxSignatures) return malformed("too many signatures");
        Result<NoteSignature> signature = parseSignature(lines.substr(0, newline));
        if (!signature) return fail(signature.error());
        note.signatures.push_back(std::move(*signature));
        lines.remove_prefix(newline + 1);
    }
    if (note.signatures.empty()) return malformed("no signature");
    return note;
}

bool SignedNote::isSignedBy(const VerifierKey& key) const
{
    const KeyId id = keyId(key);
    return std::any_of(signatures.begin(), signatures.end(), [&](const NoteSignature& each) {
        return each.name == key.name && each.id == id &&
               countersign::isSignedBy(key.key, bytesOf(text), each.signature);
    });
}

Result<SignedNote> signNote(std::string text, const std::string& name, const Signer& signer)
{
    expects(isNoteText(text) && isKeyName(name), "a note is plain text, signed under a key name");
    const Result<Ed25519Signature> signature = signer.sign(bytesOf(text));
    if (!signature) return fail(signature.error());
    const KeyId id = keyId(VerifierKey{name, signer.publicKey()});
    return SignedNote{std::move(text), {NoteSignature{name, id, *signature}}};
}

} // namespace countersign
