#include "ledger/carrier_key.h"

#include "ledger/cbor_fields.h"
#include "ledger/connections_detail.h"
#include "ledger/ledger.h"
#include "ledger/log_lookup_detail.h"
#include "ledger/log_pen_detail.h"
#include "ledger/schema_detail.h"
#include "ledger/sqlite_detail.h"

#include <algorithm>

namespace countersign {
namespace {

constexpr std::string_view publicWord = "countersign-carrier-public:";
constexpr std::string_view secretWord = "countersign-carrier-secret:";

/// The 32 bytes after the word. Errors: BadInput.
Result<Bytes> keyAfter(std::string_view word, std::string_view text)
{
    if (text.starts_with(word))
        if (Result<Bytes> key = fromBase64(text.substr(word.size()));
            key && key->size() == sizeof(VaultPublicKey))
            return key;
    return fail(
        ErrorCode::BadInput, "not a key as carrier-key writes it: " + std::string{word} + "...");
}

} // namespace

CborValue toCbor(const CarrierKeyChange& content)
{
    CborValue map = CborValue::map();
    if (content.key) map.add(1, CborValue::bytes(*content.key));
    return map;
}

Result<CarrierKeyChange> carrierKeyChangeOf(CborItem item)
{
    CborFields fields{item, "carrier key"};
    CarrierKeyChange content;
    if (fields.has(1)) content.key = fields.fixed<sizeof(VaultPublicKey)>(1);
    if (const Result<void> good = fields.finish(); !good) return fail(good.error());
    return content;
}

Result<SealReceipt> setCarrierKey(Ledger& ledger, const std::optional<VaultPublicKey>& key)
{
    LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("changes the carrier's key"); !may)
        return fail(may.error());
    return pen.changeKeys(
        [&](const KeyFile& now, EntryNumber with) {
            return now.withCarrierKey(pen.keys(), with, key);
        },
        [](const KeyFile& next) -> EntryContent { return CarrierKeyChange{next.carrierKey()}; });
}

Result<PersonalRecord> openForCarrier(
    const std::filesystem::path& directory, EntryNumber number, const SecretBytes& carrierSecret)
{
    const Result<std::unique_ptr<SQLite::Database>> opened = openForReading(directory);
    if (!opened) return fail(opened.error());
    return guarded(directory / ledgerFileName, [&]() -> Result<PersonalRecord> {
        const Result<Entry> entry = readEntryWithVault(**opened, number);
        if (!entry) return fail(entry.error());
        if (!std::holds_alternative<RegistrationContent>(entry->content))
            return fail(
                ErrorCode::NotFound,
                "entry " + std::to_string(number.value()) + ": is not a visit");
        const Result<SealedRecord> sealed = readVault(**opened, *entry, number);
        if (!sealed) return fail(sealed.error());
        const auto parts =
            openParts(*sealed, {entry->origin, number}, carrierSecret, Recipient::Carrier);
        if (!parts) return fail(parts.error());
        return joinPersonal(*parts, entry->commitments, readErased(**opened, number));
    });
}

std::string carrierKeyText(const VaultPublicKey& key)
{
    return std::string{publicWord} + toBase64(key);
}

SecretBytes carrierSecretText(const SecretBytes& secret)
{
    std::string coded = std::string{secretWord} + toBase64(secret.view());
    SecretBytes text = SecretBytes::fromText(coded);
    wipe(coded);
    return text;
}

Result<VaultPublicKey> carrierKeyFrom(std::string_view text)
{
    const Result<Bytes> bytes = keyAfter(publicWord, text);
    if (!bytes) return fail(bytes.error());
    VaultPublicKey key{};
    std::copy(bytes->begin(), bytes->end(), key.begin());
    return key;
}

Result<SecretBytes> carrierSecretFrom(std::string_view text)
{
    Result<Bytes> bytes = keyAfter(secretWord, text);
    if (!bytes) return fail(bytes.error());
    SecretBytes secret{*bytes};
    wipe(*bytes);
    return secret;
}

} // namespace countersign
