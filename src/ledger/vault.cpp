#include "ledger/vault.h"

#include "ledger/aes_gcm.h"
#include "ledger/cbor_writer.h"
#include "ledger/hashing.h"

#include <algorithm>

namespace countersign {
namespace {

constexpr std::uint64_t vaultVersion = 1;
constexpr std::size_t recordKeySize = 32;
constexpr std::size_t wrapSize = recordKeySize + sizeof(Digest);

/// [version, origin, entry number, code]: what a piece is bound to. `code` is the part, or for the
/// wrapped key the recipient.
Bytes boundTo(const VaultContext& context, std::uint64_t code)
{
    CborWriter writer;
    writer.array(4).number(vaultVersion).text(context.origin);
    writer.number(context.entry.value()).number(code);
    return writer.take();
}

Bytes boundTo(const VaultContext& context, VaultPart part)
{
    return boundTo(context, static_cast<std::uint64_t>(part));
}

Bytes boundTo(const VaultContext& context, Recipient recipient)
{
    return boundTo(context, static_cast<std::uint64_t>(recipient));
}

/// A sealed box has no associated data, so the digest of the context travels inside it.
Bytes wrapKey(
    const SecretBytes& key,
    const VaultContext& context,
    Recipient recipient,
    const VaultPublicKey& publicKey)
{
    const Digest bound = sha256(boundTo(context, recipient));
    SecretBytes plain{wrapSize};
    std::copy_n(key.view().begin(), recordKeySize, plain.writable().begin());
    std::copy(bound.begin(), bound.end(), plain.writable().begin() + recordKeySize);
    return sealTo(publicKey, plain.view());
}

Result<SecretBytes> unwrapKey(
    const SealedRecord& record,
    const VaultContext& context,
    const SecretBytes& secret,
    Recipient whose)
{
    const std::string where = "entry " + std::to_string(context.entry.value());
    const auto wrapped = record.wrappedKeys.find(whose);
    const std::optional<SecretBytes> plain =
        wrapped == record.wrappedKeys.end() ? std::nullopt : openSealed(wrapped->second, secret);
    if (!plain || plain->size() != wrapSize)
        return fail(
            ErrorCode::KeyUnavailable,
            where + ": the record key is not sealed to this " + name(whose) + "'s key");
    const Digest bound = sha256(boundTo(context, whose));
    if (!std::equal(bound.begin(), bound.end(), plain->view().begin() + recordKeySize))
        return fail(ErrorCode::LedgerBroken, where + ": the record key is another entry's");
    return SecretBytes{plain->view().first(recordKeySize)};
}

} // namespace

const char* name(VaultPart part)
{
    switch (part) {
    case VaultPart::Identity: return "identity";
    case VaultPart::CardPortrait: return "card portrait";
    case VaultPart::Order: return "order";
    case VaultPart::LiveFaces: return "live faces";
    case VaultPart::Trace: return "trace";
    case VaultPart::Salts: return "salts";
    case VaultPart::Companions: return "companions";
    case VaultPart::Note: return "note";
    }
    return "unknown";
}

std::optional<VaultPart> vaultPartOf(std::uint64_t code)
{
    if (code < static_cast<std::uint64_t>(VaultPart::Identity) ||
        code > static_cast<std::uint64_t>(VaultPart::Note))
        return std::nullopt;
    return static_cast<VaultPart>(code);
}

const char* name(Recipient recipient)
{
    return recipient == Recipient::Manager ? "manager" : "carrier";
}

std::optional<Recipient> recipientOf(std::uint64_t code)
{
    if (code < static_cast<std::uint64_t>(Recipient::Manager) ||
        code > static_cast<std::uint64_t>(Recipient::Carrier))
        return std::nullopt;
    return static_cast<Recipient>(code);
}

VaultKeyPair drawVaultKeys(RandomSource& random)
{
    VaultKeyPair keys{{}, SecretBytes{sizeof(VaultPublicKey)}};
    random.fill(keys.secret.writable());
    keys.publicKey = boxPublicKey(keys.secret);
    return keys;
}

SealedRecord sealParts(
    const std::vector<PlainPart>& parts,
    const VaultContext& context,
    const Recipients& recipients,
    RandomSource& random)
{
    SecretBytes key{recordKeySize};
    random.fill(key.writable());
    SealedRecord record;
    for (const auto& [recipient, publicKey] : recipients)
        record.wrappedKeys[recipient] = wrapKey(key, context, recipient, publicKey);
    for (const PlainPart& each : parts)
        record.parts.push_back(
            {each.part, sealAesGcm(each.content.view(), key, boundTo(context, each.part), random)});
    return record;
}

Result<std::vector<PlainPart>> openParts(
    const SealedRecord& record,
    const VaultContext& context,
    const SecretBytes& secret,
    Recipient whose)
{
    const Result<SecretBytes> key = unwrapKey(record, context, secret, whose);
    if (!key) return fail(key.error());
    std::vector<PlainPart> parts;
    for (const SealedPart& each : record.parts) {
        Result<SecretBytes> content = openAesGcm(each.sealed, *key, boundTo(context, each.part));
        if (!content)
            return fail(
                ErrorCode::LedgerBroken,
                "entry " + std::to_string(context.entry.value()) + ": the " + name(each.part) +
                    " was altered or is another record's");
        parts.push_back({each.part, std::move(*content)});
    }
    return parts;
}

} // namespace countersign
