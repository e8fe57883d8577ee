#include "ledger/opened_record.h"

#include "base/contract.h"

namespace countersign {

RegistrationRecord recordOf(const Entry& entry, PersonalRecord person)
{
    const auto* visit = std::get_if<RegistrationContent>(&entry.content);
    expects(visit != nullptr, "the entry of a visit");
    person.document.type = visit->documentType;
    RegistrationRecord record{
        visit->session,
        visit->outcome,
        visit->reasons,
        entry.stamp.staff,
        {std::move(person.document), std::move(person.cardPortrait), visit->reader},
        std::move(person.order),
        {},
        visit->consent,
        visit->camera,
        std::nullopt,
        visit->policyVersion,
        visit->times};
    if (record.order && visit->orderKind) {
        record.order->kind = *visit->orderKind;
        record.order->tariff = visit->tariff;
    }
    for (PersonalCompanion& each : person.companions)
        record.companions.push_back(
            {each.role, {std::move(each.document), std::move(each.cardPortrait), visit->reader}});
    if (visit->face)
        record.face = FaceEvidence{
            visit->face->liveness,
            visit->face->match,
            visit->face->timing,
            visit->face->models,
            std::move(person.liveFaces),
            std::move(person.trace)};
    return record;
}

} // namespace countersign
