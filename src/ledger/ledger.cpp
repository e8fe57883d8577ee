#include "ledger/ledger.h"

#include "ledger/binding.h"
#include "ledger/checkpoint.h"
#include "ledger/connections_detail.h"
#include "ledger/entry_stamp.h"
#include "ledger/log_lookup_detail.h"
#include "ledger/log_writer_detail.h"
#include "ledger/number_register_detail.h"
#include "ledger/sqlite_detail.h"
#include "ledger/unlocked_approver.h"

#include <algorithm>

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
    if (record.order) texts.push_back(&record.order->tariff);
    if (record.order) texts.push_back(&record.order->tariff);
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
            ErrorCode::BadInput,
            "record: the name of a device, model, tariff or version is not UTF-8");
    return {};
}

/// What is known of the holder and the order, whether the number is registered by it or not.
Binding bindingOf(
    const RegistrationRecord& record,
    bool registers,
    const SecretBytes& indexKey,
    RandomSource& random)
{
    Binding binding{record.session, {}, {}, {}, {}, {}, {}};
    random.fill(binding.salt);
    binding.holderTag = holderTag(indexKey, record.card.document.number);
    if (!record.order) return binding;
    binding.kind = record.order->kind;
    // A refused customer may come back for the same number, so only a registration takes it.
    if (registers) {
        binding.msisdnTag = msisdnTag(indexKey, record.order->msisdn);
        binding.iccidTag = iccidTag(indexKey, record.order->iccid);
    }
    return binding;
}

OrderQuestion questionOf(const RegistrationRecord& record)
{
    OrderQuestion question{*record.order, record.card.document.number, {}};
    for (const Companion& companion : record.companions)
        if (companion.role == CompanionRole::PresentHolder)
            question.presentHolder = companion.card.document.number;
    return question;
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
Result<SealReceipt> Ledger::append(const StaffName& who, const MakeDraft& make)
{
    Store::Connections& files = store_.connections();
    if (files.isDoubtful)
        return fail(
            ErrorCode::StorageFailed,
            files.file.string() + ": an earlier write failed; close and open the store again");
    const auto appendOnce = [&] {
        return guarded(files.file, [&] {
            return appendToLog(
                *files.writer,
                files.keys.origin(),
                *keys_.signer,
                stampNow(clock_, who, program_),
                make);
        });
    };
    Result<SealReceipt> receipt = appendOnce();
    if (!receipt && receipt.error().code == ErrorCode::StoreFull && files.reserve.giveUp())
        receipt = appendOnce();
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
    const bool registers = record.outcome == Outcome::Registered && record.order;
    const Binding binding = bindingOf(record, registers, keys_.indexKey, random_);
    Store::Connections& files = store_.connections();
    return append(keys_.who.name, [&](EntryNumber number) -> Result<Draft> {
        if (findVisit(*files.writer, binding.session))
            return fail(ErrorCode::DuplicateOrder, "this session is already sealed");
        if (registers) {
            const NumberRegister numbers{*files.writer, keys_.indexKey};
            if (const auto good = numbers.checkOrder(questionOf(record)); !good)
                return fail(good.error());
        }
        return Draft{
            signedPartOf(record),
            personal->commitments,
            sealParts(personal->parts, {files.keys.origin(), number}, keys_.vaultKey, random_),
            binding};
    });
}

Result<HolderHistory> Ledger::readHistory(const IdNumber& holder, Date today)
{
    Store::Connections& files = store_.connections();
    return guarded(files.file, [&] {
        return NumberRegister{*files.reader, keys_.indexKey}.readHistory(holder, today);
    });
}

Result<void> Ledger::checkOrder(const OrderQuestion& question)
{
    Store::Connections& files = store_.connections();
    return guarded(files.file, [&] {
        return NumberRegister{*files.reader, keys_.indexKey}.checkOrder(question);
    });
}

Result<SealReceipt> Ledger::decide(
    const SealReceipt& of,
    const RegistrationRecord& record,
    const ReviewDecision& decision,
    const Approver& approver)
{
    const auto* unlocked = dynamic_cast<const UnlockedApprover*>(&approver);
    if (unlocked == nullptr || unlocked->keys().signer->publicKey() != keys_.signer->publicKey())
        return fail(ErrorCode::NotAllowed, "the approver is not one of this store");
    const StaffMember who = unlocked->member();
    if (const auto allowed = checkDecision(decision, record, who); !allowed)
        return fail(allowed.error());
    Binding binding = bindingOf(record, decision.approved, keys_.indexKey, random_);
    binding.decides = of.entry;
    Store::Connections& files = store_.connections();
    return append(who.name, [&](EntryNumber) -> Result<Draft> {
        if (const auto waits = checkWaiting(*files.writer, of, binding); !waits)
            return fail(waits.error());
        if (decision.approved) {
            const NumberRegister numbers{*files.writer, keys_.indexKey};
            if (const auto good = numbers.checkOrder(questionOf(record)); !good)
                return fail(good.error());
        }
        return Draft{DecisionContent{of.entry, decision}, {}, {}, binding};
    });
}

Result<int> Ledger::countWaiting()
{
    Store::Connections& files = store_.connections();
    return guarded(files.file, [&] { return countWaitingVisits(*files.reader); });
}

Result<SealReceipt> Ledger::setBlocked(EntryNumber of, bool blocked)
{
    if (keys_.who.role != Role::Manager)
        return fail(ErrorCode::NotAllowed, "only a manager blocks a holder");
    Store::Connections& files = store_.connections();
    return append(keys_.who.name, [&](EntryNumber) -> Result<Draft> {
        if (const auto known = checkHasHolder(*files.writer, of); !known)
            return fail(known.error());
        return Draft{HolderBlock{of, blocked}, {}, {}, {}};
    });
}

Result<std::optional<EntryNumber>> Ledger::findSession(const SessionId& session)
{
    Store::Connections& files = store_.connections();
    return guarded(files.file, [&]() -> Result<std::optional<EntryNumber>> {
        return findVisit(*files.reader, session);
    });
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
    const Result<SealReceipt> written = append(keys_.who.name, [&](EntryNumber) -> Result<Draft> {
        return Draft{opened, {}, {}, {}};
    });
    if (!written) return fail(written.error());

    const Result<std::vector<PlainPart>> parts =
        openParts(*sealed, {files.keys.origin(), number}, keys_.vaultSecret);
    if (!parts) return fail(parts.error());
    Result<PersonalRecord> person = joinPersonal(*parts, entry->commitments);
    if (const auto* visit = std::get_if<RegistrationContent>(&entry->content);
        person && person->order && visit != nullptr && visit->orderKind) {
        person->order->kind = *visit->orderKind; // not personal, so not in the vault
        person->order->tariff = visit->tariff;
    }
    return person;
}

} // namespace countersign
