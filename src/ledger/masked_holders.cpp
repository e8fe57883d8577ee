#include "ledger/masked_holders.h"

#include "ledger/cbor_document.h"
#include "ledger/connections_detail.h"
#include "ledger/hashing.h"
#include "ledger/log_lookup_detail.h"
#include "ledger/log_pen_detail.h"
#include "ledger/schema_detail.h"
#include "ledger/sqlite_detail.h"

namespace countersign {
namespace {

tl::unexpected<Error> broken(EntryNumber entry, const std::string& what)
{
    return fail(ErrorCode::LedgerBroken, "entry " + std::to_string(entry.value()) + ": " + what);
}

/// Bytes of the first character.
std::size_t firstOf(std::string_view text)
{
    std::size_t size = text.empty() ? 0 : 1;
    while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
        ++size;
    return size;
}

/// A text in a part that was opened, where it lies: no copy of it is made.
std::string_view textIn(const CborDocument& part, PersonalField field)
{
    return part.root().find(static_cast<std::uint64_t>(field)).asText().value_or("");
}

class HolderReader {
public:
    HolderReader(SQLite::Database& database, const SecretBytes& vaultSecret)
        : entry_{database, "SELECT body FROM entry WHERE number = ?"},
          key_{database, "SELECT wrapped_key FROM vault_record WHERE entry = ? AND recipient = ?"},
          parts_{
              database,
              "SELECT part, sealed FROM vault_part WHERE entry = ? AND part IN (?, ?)"
              " ORDER BY part"},
          vaultSecret_{vaultSecret}
    {
    }

    /// Empty when the entry holds no person.
    Result<std::optional<MaskedHolder>> read(EntryNumber number)
    {
        const auto entry = readEntry(number);
        if (!entry) return fail(entry.error());
        if (!*entry) return std::nullopt;
        const auto sealed = readSealed(**entry, number);
        if (!sealed) return fail(sealed.error());
        MaskedHolder holder;
        holder.entry = number;
        if (sealed->parts.empty()) return holder; // erased
        const auto opened = openParts(*sealed, {(*entry)->origin, number}, vaultSecret_);
        if (!opened) return fail(opened.error());
        for (const PlainPart& part : *opened) {
            const auto fields = CborDocument::decode(part.content.view());
            if (!fields)
                return broken(number, std::string{"the "} + name(part.part) + " is no map");
            if (part.part == VaultPart::Identity) {
                holder.name = maskedName(textIn(*fields, PersonalField::Name));
                holder.number = maskedNumber(textIn(*fields, PersonalField::Number));
            } else {
                holder.msisdn = maskedMsisdn(textIn(*fields, PersonalField::Msisdn));
            }
        }
        return holder;
    }

private:
    Result<std::optional<Entry>> readEntry(EntryNumber number)
    {
        entry_.reset();
        bindNumber(entry_, 1, number.value());
        if (!entry_.executeStep())
            return fail(
                ErrorCode::NotFound, "entry " + std::to_string(number.value()) + ": there is none");
        Result<Entry> entry = Entry::decode(view(entry_.getColumn(0)));
        if (!entry) return broken(number, entry.error().detail);
        if (!std::holds_alternative<RegistrationContent>(entry->content)) return std::nullopt;
        return std::optional{std::move(*entry)};
    }

    /// Nothing in it when it was erased.
    Result<SealedRecord> readSealed(const Entry& entry, EntryNumber number)
    {
        key_.reset();
        bindNumber(key_, 1, number.value());
        bindNumber(key_, 2, static_cast<std::uint64_t>(Recipient::Manager));
        if (!key_.executeStep()) return SealedRecord{};
        SealedRecord record{{{Recipient::Manager, blob(key_.getColumn(0))}}, {}};
        const auto signedKey = entry.wrappedKeys.find(Recipient::Manager);
        if (signedKey == entry.wrappedKeys.end() ||
            sha256(record.wrappedKeys.at(Recipient::Manager)) != signedKey->second)
            return broken(number, "the record key is not the one that was signed");
        parts_.reset();
        bindNumber(parts_, 1, number.value());
        bindNumber(parts_, 2, static_cast<std::uint64_t>(VaultPart::Identity));
        bindNumber(parts_, 3, static_cast<std::uint64_t>(VaultPart::Order));
        while (parts_.executeStep()) {
            const auto part = vaultPartOf(columnNumber(parts_.getColumn(0)));
            const ByteView sealed = view(parts_.getColumn(1));
            const auto known = part ? entry.parts.find(*part) : entry.parts.end();
            if (known == entry.parts.end() || known->second != sha256(sealed))
                return broken(number, "a part is not the one that was signed");
            record.parts.push_back({*part, {sealed.begin(), sealed.end()}});
        }
        return record;
    }

    SQLite::Statement entry_;
    SQLite::Statement key_;
    SQLite::Statement parts_;
    const SecretBytes& vaultSecret_;
};

} // namespace

std::string maskedName(std::string_view text)
{
    if (text.empty()) return {};
    return std::string{text.substr(0, firstOf(text))} + "**";
}

std::string maskedNumber(std::string_view text)
{
    constexpr std::size_t shown = 4;
    if (text.size() <= shown) return {};
    return std::string(text.size() - shown, '*') + std::string{text.substr(text.size() - shown)};
}

std::string maskedMsisdn(std::string_view text)
{
    constexpr std::size_t digits = 11;
    if (text.size() != digits) return {};
    return std::string{text.substr(0, 3)} + " •••• " + std::string{text.substr(7)};
}

Result<std::vector<MaskedHolder>>
readMaskedHolders(Ledger& ledger, const std::vector<EntryNumber>& entries)
{
    const LogPen& pen = ledger.pen();
    if (const auto may = pen.checkManager("sees who the visitors were"); !may)
        return fail(may.error());
    const std::filesystem::path file = pen.files().file;
    const auto database = openForReading(file.parent_path());
    if (!database) return fail(database.error());
    return guarded(file, [&]() -> Result<std::vector<MaskedHolder>> {
        HolderReader reader{**database, pen.keys().vaultSecret};
        std::vector<MaskedHolder> holders;
        holders.reserve(entries.size());
        for (const EntryNumber number : entries) {
            auto holder = reader.read(number);
            if (!holder) return fail(holder.error());
            if (*holder) holders.push_back(std::move(**holder));
        }
        return holders;
    });
}

} // namespace countersign
