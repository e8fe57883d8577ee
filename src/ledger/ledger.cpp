#include "ledger/ledger.h"

#include "ledger/binding.h"
#include "ledger/checkpoint.h"
#include "ledger/connections_detail.h"
#include "ledger/entry_stamp.h"
#include "ledger/log_writer_detail.h"
#include "ledger/sqlite_detail.h"

#include <algorithm>
#include <array>

namespace countersign {
namespace {

Result<void> checkTexts(const RegistrationRecord& record)
{
    std::vector<const std::string*> texts{
        &record.policyVersion, &record.card.reader.kind, &record.card.reader.name};
    if (const auto& camera = record.camera)
        texts.insert(
            texts.end(),
            {&camera->kind,
             &camera->name,
             &camera->usbVendor,
             &camera->usbProduct,
             &camera->usbSerial,
             &camera->busPath});
    if (record.consent)
        texts.insert(texts.end(), {&record.consent->textVersion, &record.consent->language});
    if (record.face)
        for (const ModelIdentity& model : record.face->models)
            texts.push_back(&model.name);
    const bool good = std::all_of(texts.begin(), texts.end(), [](const std::string* text) {
        return isUtf8(*text);
    });
    if (!good)
        return fail(
            ErrorCode::BadInput, "record: the name of a device, model or version is not UTF-8");
    return {};
}

bool exists(SQLite::Database& database, const char* query, ByteView value)
{
    SQLite::Statement statement{database, query};
    bindBlob(statement, 1, value);
    return statement.executeStep();
}

constexpr const char* sessionQuery = "SELECT 1 FROM binding WHERE session = ?";
constexpr const char* msisdnQuery = "SELECT 1 FROM binding WHERE msisdn_tag = ?";
constexpr const char* iccidQuery = "SELECT 1 FROM binding WHERE iccid_tag = ?";

Result<void> checkOrderFree(SQLite::Database& database, const Binding& binding)
{
    if (binding.msisdnTag && exists(database, msisdnQuery, *binding.msisdnTag))
        return fail(ErrorCode::DuplicateOrder, "the number is already registered");
    if (binding.iccidTag && exists(database, iccidQuery, *binding.iccidTag))
        return fail(ErrorCode::DuplicateOrder, "the SIM is already registered");
    return {};
}

Binding
bindingFor(const RegistrationRecord& record, const SecretBytes& indexKey, RandomSource& random)
{
    Binding binding{record.session, {}, {}, {}};
    random.fill(binding.salt);
    // A refused customer may come back for the same number, so only a registration takes it.
    if (record.outcome == Outcome::Registered && record.order) {
        binding.msisdnTag = msisdnTag(indexKey, record.order->msisdn);
        binding.iccidTag = iccidTag(indexKey, record.order->iccid);
    }
    return binding;
}

Result<SealedRecord> readVault(SQLite::Database& database, const Entry& entry, EntryNumber number)
{
    SQLite::Statement key{database, "SELECT wrapped_key FROM vault_record WHERE entry = ?"};
    bindNumber(key, 1, number.value());
    if (!key.executeStep())
        return fail(
            ErrorCode::LedgerBroken,
            "entry " + std::to_string(number.value()) + ": its personal data is gone");
    SealedRecord record{blob(key.getColumn(0)), {}};
    SQLite::Statement parts{
        database, "SELECT part, sealed FROM vault_part WHERE entry = ? ORDER BY part"};
    bindNumber(parts, 1, number.value());
    while (parts.executeStep())
        if (const auto part = vaultPartOf(columnNumber(parts.getColumn(0)));
            part && entry.parts.contains(*part))
            record.parts.push_back({*part, blob(parts.getColumn(1))});
    return record;
}

Result<Entry> readEntryWithVault(SQLite::Database& database, EntryNumber number)
{
    SQLite::Statement row{database, "SELECT body FROM entry WHERE number = ?"};
    bindNumber(row, 1, number.value());
    const std::string where = "entry " + std::to_string(number.value());
    if (!row.executeStep()) return fail(ErrorCode::NotFound, where + ": there is none");
    Result<Entry> entry = Entry::decode(view(row.getColumn(0)));
    if (!entry) return fail(ErrorCode::LedgerBroken, where + ": " + entry.error().detail);
    if (entry->parts.empty()) return fail(ErrorCode::NotFound, where + ": holds no personal data");
    return entry;
}

} // namespace

Ledger::Ledger(
    Store& store, UnlockedKeys keys, const Clock& clock, RandomSource& random, std::string program)
    : store_{store}, keys_{std::move(keys)}, clock_{clock}, random_{random}, program_{
                                                                                 std::move(program)}
{
}

Result<std::unique_ptr<Ledger>> Ledger::open(
    Store& store, UnlockedKeys keys, const Clock& clock, RandomSource& random, std::string program)
{
    Store::Connections& files = store.connections();
    const Result<LogTip> tip =
        guarded(files.file, [&] { return readTip(*files.reader, files.keys.origin()); });
    if (!tip) return fail(tip.error().code, files.file.string() + ": " + tip.error().detail);
    const Result<SignedCheckpoint> last = SignedCheckpoint::parse(tip->checkpoint);
    if (!last || !last->note.isSignedBy({files.keys.origin(), keys.signer->publicKey()}))
        return fail(
            ErrorCode::LedgerBroken,
            files.file.string() + ": the last checkpoint is not signed by this store's key");
    return std::unique_ptr<Ledger>{
        new Ledger{store, std::move(keys), clock, random, std::move(program)}};
}

template <typename MakeDraft>
Result<SealReceipt> Ledger::append(const MakeDraft& make)
{
    Store::Connections& files = store_.connections();
    if (files.isDoubtful)
        return fail(
            ErrorCode::StorageFailed,
            files.file.string() + ": an earlier write failed; close and open the store again");
    Result<SealReceipt> receipt = guarded(files.file, [&] {
        return appendToLog(
            *files.writer,
            files.keys.origin(),
            *keys_.signer,
            stampNow(clock_, keys_.who.name, program_),
            make);
    });
    if (!receipt) {
        files.isDoubtful = receipt.error().code == ErrorCode::StorageFailed;
        return receipt;
    }
    const Result<void> stored =
        guarded(files.file, [&] { return readBack(*files.reader, *receipt); });
    if (!stored) {
        files.isDoubtful = true;
        return fail(ErrorCode::StorageFailed, stored.error().detail);
    }
    return receipt;
}

Result<SealReceipt> Ledger::seal(const RegistrationRecord& record)
{
    if (record.clerk != keys_.who.name)
        return fail(ErrorCode::NotAllowed, "the record's clerk is not the one signed in");
    if (const Result<void> good = checkTexts(record); !good) return fail(good.error());
    const Result<PersonalParts> personal = splitPersonal(record, random_);
    if (!personal) return fail(personal.error());
    const Binding binding = bindingFor(record, keys_.indexKey, random_);
    Store::Connections& files = store_.connections();
    return append([&](EntryNumber number) -> Result<Draft> {
        if (exists(*files.writer, sessionQuery, binding.session.value()))
            return fail(ErrorCode::DuplicateOrder, "this session is already sealed");
        if (const Result<void> good = checkOrderFree(*files.writer, binding); !good)
            return fail(good.error());
        return Draft{
            signedPartOf(record),
            personal->commitments,
            sealParts(personal->parts, {files.keys.origin(), number}, keys_.vaultKey, random_),
            binding};
    });
}

Result<void> Ledger::checkFree(const SimOrder& order)
{
    Store::Connections& files = store_.connections();
    const Binding wanted{
        {}, msisdnTag(keys_.indexKey, order.msisdn), iccidTag(keys_.indexKey, order.iccid), {}};
    return guarded(files.file, [&] { return checkOrderFree(*files.reader, wanted); });
}

Result<PersonalRecord> Ledger::reveal(EntryNumber number)
{
    if (keys_.who.role != Role::Manager)
        return fail(ErrorCode::NotAllowed, "only a manager may open personal data");
    Store::Connections& files = store_.connections();
    const Result<Entry> entry =
        guarded(files.file, [&] { return readEntryWithVault(*files.reader, number); });
    if (!entry) return fail(entry.error());
    const Result<SealedRecord> sealed =
        guarded(files.file, [&] { return readVault(*files.reader, *entry, number); });
    if (!sealed) return fail(sealed.error());

    Reveal opened{number, {}};
    for (const SealedPart& part : sealed->parts)
        opened.parts.push_back(part.part);
    const Result<SealReceipt> written = append([&](EntryNumber) -> Result<Draft> {
        return Draft{opened, {}, {}, {}};
    });
    if (!written) return fail(written.error());

    const Result<std::vector<PlainPart>> parts =
        openParts(*sealed, {files.keys.origin(), number}, keys_.vaultSecret);
    if (!parts) return fail(parts.error());
    return joinPersonal(*parts, entry->commitments);
}

} // namespace countersign
