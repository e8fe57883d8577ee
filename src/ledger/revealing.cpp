#include "ledger/decision_note.h"
#include "ledger/ledger.h"
#include "ledger/log_lookup_detail.h"
#include "ledger/log_pen_detail.h"
#include "ledger/sealed_person_detail.h"
#include "ledger/sqlite_detail.h"

// How personal data is opened: the log is told first.

namespace countersign {

Result<SealedPerson> findSealedPerson(const Store::Connections& files, EntryNumber number)
{
    return guarded(files.file, [&]() -> Result<SealedPerson> {
        Result<Entry> entry = readEntryWithVault(*files.reader, number);
        if (!entry) return fail(entry.error());
        Result<SealedRecord> sealed = readVault(*files.reader, *entry, number);
        if (!sealed) return fail(sealed.error());
        return SealedPerson{
            std::move(*entry), std::move(*sealed), readErased(*files.reader, number)};
    });
}

Result<PersonalRecord> openPerson(const SealedPerson& person, const SecretBytes& vaultSecret)
{
    const Entry& entry = person.entry;
    const Result<std::vector<PlainPart>> parts =
        openParts(person.sealed, {entry.origin, entry.number}, vaultSecret);
    if (!parts) return fail(parts.error());
    Result<PersonalRecord> opened = joinPersonal(*parts, entry.commitments, person.erased);
    if (const auto* visit = std::get_if<RegistrationContent>(&entry.content);
        opened && opened->order && visit != nullptr && visit->orderKind) {
        opened->order->kind = *visit->orderKind; // not personal, so not in the vault
        opened->order->tariff = visit->tariff;
    }
    return opened;
}

namespace {

/// What `number` holds sealed, once the log says that it is opened.
template <typename Content>
Result<SealedPerson> openLogged(LogPen& pen, EntryNumber number, RevealReason reason)
{
    if (const auto may = pen.checkManager("may open personal data"); !may) return fail(may.error());
    Result<SealedPerson> found = findSealedPerson(pen.files(), number);
    if (!found) return fail(found.error());
    if (!std::holds_alternative<Content>(found->entry.content))
        return fail(
            ErrorCode::NotFound,
            "entry " + std::to_string(number.value()) + ": is a " + kindName(found->entry.content));
    Reveal opened{number, {}, reason};
    for (const SealedPart& part : found->sealed.parts)
        opened.parts.push_back(part.part);
    const Result<SealReceipt> written =
        pen.append([&](EntryNumber) -> Result<Draft> { return Draft{opened}; });
    if (!written) return fail(written.error());
    return found;
}

} // namespace

Result<PersonalRecord> Ledger::reveal(EntryNumber number, RevealReason reason)
{
    const auto found = openLogged<RegistrationContent>(*pen_, number, reason);
    if (!found) return fail(found.error());
    return openPerson(*found, pen_->keys().vaultSecret);
}

Result<DecisionNote> Ledger::revealNote(EntryNumber decision, RevealReason reason)
{
    const auto found = openLogged<DecisionContent>(*pen_, decision, reason);
    if (!found) return fail(found.error());
    const auto parts =
        openParts(found->sealed, {found->entry.origin, decision}, pen_->keys().vaultSecret);
    if (!parts) return fail(parts.error());
    if (parts->size() != 1 || parts->front().part != VaultPart::Note)
        return fail(ErrorCode::LedgerBroken, "personal data: a decision has only a note");
    return noteOf(parts->front());
}

} // namespace countersign
