#include "app/composition_office.h"

#include "base/log.h"
#include "ledger/day_closing.h"
#include "ledger/day_reading.h"
#include "ledger/ledger.h"
#include "ledger/ledger_reader.h"
#include "ledger/masked_holders.h"
#include "ledger/opened_visits.h"
#include "ledger/proof_reading.h"
#include "ledger/tpm_anchor.h"
#include "ledger/visit_reading.h"

#include <utility>

namespace countersign {

StationOffice::StationOffice(Parts parts) : parts_{std::move(parts)} {}

Result<void> StationOffice::checkManager() const
{
    if (parts_.who.role == Role::Manager) return {};
    return fail(ErrorCode::NotAllowed, "only a manager may look through the visits");
}

Result<std::vector<Visit>> StationOffice::readVisits(const DateRange& range, std::size_t most)
{
    if (const auto may = checkManager(); !may) return fail(may.error());
    return countersign::readVisits(parts_.store, range, most);
}

Result<std::vector<Visit>> StationOffice::readWaiting()
{
    if (const auto may = checkManager(); !may) return fail(may.error());
    return countersign::readWaiting(parts_.store);
}

Result<std::vector<MaskedHolder>>
StationOffice::readHolders(const std::vector<EntryNumber>& entries)
{
    return readMaskedHolders(parts_.ledger, entries);
}

Result<OpenedVisit> StationOffice::open(EntryNumber visit, RevealReason reason)
{
    const std::lock_guard mine{parts_.turn};
    return openVisit(parts_.ledger, visit, reason);
}

Result<std::uint64_t> StationOffice::prove(EntryNumber entry)
{
    if (const auto may = checkManager(); !may) return fail(may.error());
    const auto key = readLogKey(parts_.store);
    if (!key) return fail(key.error());
    const auto proof = proveEntry(parts_.store, entry, std::nullopt);
    if (!proof) return fail(proof.error());
    const auto proven = checkProof(*proof, *key);
    if (!proven) return fail(ErrorCode::LedgerBroken, proven.error().detail);
    return proven->checkpoint.size;
}

Result<SealReceipt> StationOffice::decide(
    const OpenedVisit& visit, const ReviewDecision& decision, const DecisionNote& note)
{
    const std::lock_guard mine{parts_.turn};
    return parts_.ledger.decideWaiting(visit.visit.entry, visit.record, decision, note);
}

Result<DaySheet> StationOffice::readDay(Date day)
{
    if (const auto may = checkManager(); !may) return fail(may.error());
    return countersign::readDay(parts_.store, day);
}

Result<SealReceipt> StationOffice::closeDay(Date day)
{
    const std::lock_guard mine{parts_.turn};
    auto receipt = countersign::closeDay(parts_.ledger, day, parts_.clock.utcNow());
    if (!receipt || !parts_.tpm) return receipt;
    // The day is closed all the same: the next entry is kept instead.
    if (const auto kept = parts_.tpm->keep(receipt->checkpoint); !kept)
        log(Severity::Warning, "tpm-anchor-failed", {{"code", kept.error().code}});
    return receipt;
}

Result<SealReceipt> StationOffice::reopenDay(Date day, ReopenReason reason)
{
    const std::lock_guard mine{parts_.turn};
    return countersign::reopenDay(parts_.ledger, day, reason);
}

} // namespace countersign
