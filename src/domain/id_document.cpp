#include "domain/id_document.h"

#include "base/contract.h"

namespace countersign {
namespace {

bool states(Sex sex) { return sex == Sex::Male || sex == Sex::Female; }

} // namespace

Result<void> checkConsistency(const IdDocument& document)
{
    const auto disagree = [](const char* what) { return fail(ErrorCode::DocumentInvalid, what); };
    if (!document.birth.ok()) return disagree("birth: no calendar date");
    if (!document.validFrom.ok()) return disagree("validFrom: no calendar date");
    if (document.validTo && !document.validTo->ok()) return disagree("validTo: no calendar date");
    if (document.birth != document.number.birth())
        return disagree("birth and number disagree: the number holds another date of birth");
    // A card may leave the sex open (ISO/IEC 5218 codes 0 and 9); then there is nothing to compare.
    if (states(document.sex) && document.sex != document.number.sex())
        return disagree("sex and number disagree: the number's 17th digit says otherwise");
    if (document.validFrom < document.birth)
        return disagree("validFrom and birth disagree: issued before the holder was born");
    if (document.validTo && *document.validTo < document.validFrom)
        return disagree("validFrom and validTo disagree: the document ends before it begins");
    return {};
}

int ageOn(Date birth, Date day)
{
    expects(birth.ok() && day.ok(), "an age needs two calendar dates");
    const int years = static_cast<int>(day.year()) - static_cast<int>(birth.year());
    const bool hadBirthday =
        day.month() > birth.month() || (day.month() == birth.month() && day.day() >= birth.day());
    return hadBirthday ? years : years - 1;
}

std::optional<DocumentProblem> findProblem(const IdDocument& document, Date today, int minimumAge)
{
    if (document.validTo && today > *document.validTo) return DocumentProblem::Expired;
    if (today < document.validFrom) return DocumentProblem::NotYetValid;
    if (ageOn(document.birth, today) < minimumAge) return DocumentProblem::HolderTooYoung;
    return std::nullopt;
}

} // namespace countersign
