#include "ledger/ledger.h"

#include "ledger/checkpoint.h"
#include "ledger/connections_detail.h"
#include "ledger/log_lookup_detail.h"
#include "ledger/log_pen_detail.h"
#include "ledger/number_register_detail.h"
#include "ledger/record_binding.h"
#include "ledger/sqlite_detail.h"

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

} // namespace

Ledger::Ledger(std::unique_ptr<LogPen> pen) : pen_{std::move(pen)} {}
Ledger::~Ledger() = default;

Result<std::unique_ptr<Ledger>> Ledger::open(
    Store& store, UnlockedKeys keys, const Clock& clock, RandomSource& random, std::string program)
{
    auto pen = std::make_unique<LogPen>(store, std::move(keys), clock, random, std::move(program));
    if (const auto good = pen->checkTip(); !good) return fail(good.error());
    return std::unique_ptr<Ledger>{new Ledger{std::move(pen)}};
}

Result<SealReceipt> Ledger::seal(const RegistrationRecord& record)
{
    if (record.clerk != pen_->keys().who.name)
        return fail(ErrorCode::NotAllowed, "the record's clerk is not the one signed in");
    if (const Result<void> good = checkTexts(record); !good) return fail(good.error());
    const Result<PersonalParts> personal = splitPersonal(record, pen_->random());
    if (!personal) return fail(personal.error());
    if (const Result<void> noted = notePolicy(); !noted) return fail(noted.error());
    if (const Result<void> noted = noteDevices(record); !noted) return fail(noted.error());
    const bool registers = record.outcome == Outcome::Registered && record.order;
    const Binding binding = bindingOf(record, registers, pen_->keys().indexKey, pen_->random());
    const Store::Connections& files = pen_->files();
    return pen_->append([&](EntryNumber number) -> Result<Draft> {
        if (findVisit(*files.writer, binding.session))
            return fail(ErrorCode::DuplicateOrder, "this session is already sealed");
        if (registers) {
            const NumberRegister numbers{*files.writer, pen_->keys().indexKey};
            if (const auto good = numbers.checkOrder(questionOf(record)); !good)
                return fail(good.error());
        }
        return Draft{
            signedPartOf(record),
            personal->commitments,
            sealParts(
                personal->parts,
                {files.keys.origin(), number},
                files.keys.recipients(),
                pen_->random()),
            binding};
    });
}

Result<void> Ledger::noteDevices(const RegistrationRecord& record)
{
    const Store::Connections& files = pen_->files();
    const auto changes =
        guarded(files.file, [&] { return findDeviceChanges(*files.reader, record); });
    if (!changes) return fail(changes.error());
    for (const DeviceChange& change : *changes) {
        const auto noted =
            pen_->append([&](EntryNumber) -> Result<Draft> { return Draft{change}; });
        if (!noted) return fail(noted.error());
    }
    return {};
}

Result<void> Ledger::noteSignInFailures()
{
    SignInGate& gate = *pen_->files().gate;
    for (const SignInFailures& failures : gate.untold()) {
        const auto noted =
            pen_->append([&](EntryNumber) -> Result<Draft> { return Draft{failures}; });
        if (!noted) return fail(noted.error());
    }
    gate.markTold();
    return {};
}

void Ledger::usePolicy(std::string version, const Digest& digest)
{
    untoldPolicy_ = PolicyChange{std::move(version), digest};
}

Result<void> Ledger::notePolicy()
{
    if (!untoldPolicy_) return {};
    const PolicyChange now = *untoldPolicy_;
    const Store::Connections& files = pen_->files();
    const auto newest =
        guarded(files.file, [&] { return findNewest<PolicyChange>(*files.reader); });
    if (!newest) return fail(newest.error());
    if (!*newest || (*newest)->version != now.version || (*newest)->digest != now.digest) {
        const auto noted = pen_->append([&](EntryNumber) -> Result<Draft> { return Draft{now}; });
        if (!noted) return fail(noted.error());
    }
    untoldPolicy_.reset();
    return {};
}

Result<HolderHistory> Ledger::readHistory(const IdNumber& holder, Date today)
{
    const Store::Connections& files = pen_->files();
    return guarded(files.file, [&] {
        return NumberRegister{*files.reader, pen_->keys().indexKey}.readHistory(holder, today);
    });
}

Result<void> Ledger::checkOrder(const OrderQuestion& question)
{
    const Store::Connections& files = pen_->files();
    return guarded(files.file, [&] {
        return NumberRegister{*files.reader, pen_->keys().indexKey}.checkOrder(question);
    });
}

Result<int> Ledger::countWaiting()
{
    const Store::Connections& files = pen_->files();
    return guarded(files.file, [&] { return countWaitingVisits(*files.reader); });
}

Result<SealReceipt> Ledger::setBlocked(EntryNumber of, bool blocked)
{
    if (const auto may = pen_->checkManager("blocks a holder"); !may) return fail(may.error());
    const Store::Connections& files = pen_->files();
    return pen_->append([&](EntryNumber) -> Result<Draft> {
        if (const auto known = checkHasHolder(*files.writer, of); !known)
            return fail(known.error());
        return Draft{HolderBlock{of, blocked}};
    });
}

Result<std::optional<EntryNumber>> Ledger::findSession(const SessionId& session)
{
    const Store::Connections& files = pen_->files();
    return guarded(files.file, [&]() -> Result<std::optional<EntryNumber>> {
        return findVisit(*files.reader, session);
    });
}

} // namespace countersign
