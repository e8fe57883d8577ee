#include "ledger/connections_detail.h"
#include "ledger/decision_note.h"
#include "ledger/ledger.h"
#include "ledger/log_lookup_detail.h"
#include "ledger/log_pen_detail.h"
#include "ledger/number_register_detail.h"
#include "ledger/opened_record.h"
#include "ledger/record_binding.h"
#include "ledger/sealed_person_detail.h"
#include "ledger/sqlite_detail.h"
#include "ledger/unlocked_approver.h"

// What a manager decides about a visit that waits.

namespace countersign {
namespace {

bool hasSameCards(const std::vector<Companion>& a, const std::vector<Companion>& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const Companion& one, const Companion& other) {
            return one.role == other.role && one.card.document == other.card.document;
        });
}

/// Whether the record is what lies in the log and its vault as this visit.
bool isSealedAs(const RegistrationRecord& sealed, const RegistrationRecord& record)
{
    return sealed.clerk == record.clerk && sealed.order == record.order &&
           sealed.card.document == record.card.document &&
           hasSameCards(sealed.companions, record.companions) &&
           encodeCbor(toCbor(signedPartOf(sealed))) == encodeCbor(toCbor(signedPartOf(record)));
}

} // namespace

Result<SealReceipt> Ledger::decide(
    const SealReceipt& of,
    const RegistrationRecord& record,
    const ReviewDecision& decision,
    const Approver& approver,
    const DecisionNote& note)
{
    const auto* unlocked = dynamic_cast<const UnlockedApprover*>(&approver);
    if (unlocked == nullptr ||
        unlocked->keys().signer->publicKey() != pen_->keys().signer->publicKey())
        return fail(ErrorCode::NotAllowed, "the approver is not one of this store");
    if (const auto allowed = checkDecision(decision, record, unlocked->member()); !allowed)
        return fail(allowed.error());
    return sealDecision(unlocked->keys(), {of.entry, of.leaf}, record, decision, note);
}

Result<SealReceipt> Ledger::decideWaiting(
    EntryNumber of,
    const RegistrationRecord& opened,
    const ReviewDecision& decision,
    const DecisionNote& note)
{
    if (const auto allowed = checkDecision(decision, opened, pen_->keys().who); !allowed)
        return fail(allowed.error());
    // It came by way of the desk: what is decided has to be what was sealed. Nothing of what is
    // opened here to see that leaves this function.
    const auto found = findSealedPerson(pen_->files(), of);
    if (!found) return fail(found.error());
    if (!std::holds_alternative<RegistrationContent>(found->entry.content))
        return fail(
            ErrorCode::NotFound, "entry " + std::to_string(of.value()) + ": is not a visit");
    Result<PersonalRecord> person = openPerson(*found, pen_->keys().vaultSecret);
    if (!person) return fail(person.error());
    if (!isSealedAs(recordOf(found->entry, std::move(*person)), opened))
        return fail(
            ErrorCode::NotFound,
            "entry " + std::to_string(of.value()) + ": not the visit that was opened");
    return sealDecision(
        pen_->keys(), {of, leafHash(found->entry.encode())}, opened, decision, note);
}

Result<SealReceipt> Ledger::sealDecision(
    const UnlockedKeys& person,
    const WaitingVisit& of,
    const RegistrationRecord& record,
    const ReviewDecision& decision,
    const DecisionNote& note)
{
    std::vector<PlainPart> parts;
    if (note != DecisionNote{}) {
        Result<PlainPart> part = notePart(note);
        if (!part) return fail(part.error());
        parts.push_back(std::move(*part));
    }
    Binding binding = bindingOf(record, decision.approved, pen_->keys().indexKey, pen_->random());
    binding.decides = of.entry;
    const Store::Connections& files = pen_->files();
    return pen_->appendAs(person, [&](EntryNumber number) -> Result<Draft> {
        if (const auto waits = checkWaiting(*files.writer, of, binding); !waits)
            return fail(waits.error());
        if (decision.approved) {
            const NumberRegister numbers{*files.writer, pen_->keys().indexKey};
            if (const auto good = numbers.checkOrder(questionOf(record)); !good)
                return fail(good.error());
        }
        Draft draft{DecisionContent{of.entry, decision}, {}, {}, binding};
        if (!parts.empty())
            draft.vault = sealParts(
                parts, {files.keys.origin(), number}, files.keys.recipients(), pen_->random());
        return draft;
    });
}

} // namespace countersign
