#include "domain/companion.h"

#include <algorithm>

namespace countersign {
namespace {

constexpr int fullAge = 18; // Civil Code of the PRC, Art. 17

bool isThere(const std::vector<Companion>& present, CompanionRole role)
{
    return std::any_of(present.begin(), present.end(), [role](const Companion& each) {
        return each.role == role;
    });
}

} // namespace

const char* name(CompanionRole role)
{
    return role == CompanionRole::Guardian ? "guardian" : "present-holder";
}

std::optional<CompanionRole> nextCompanion(
    const IdDocument& customer,
    Date today,
    int minimumAge,
    OrderKind kind,
    const std::vector<Companion>& present)
{
    const bool young = ageOn(customer.birth, today) < minimumAge;
    if (young && !isThere(present, CompanionRole::Guardian)) return CompanionRole::Guardian;
    if (kind == OrderKind::Transfer && !isThere(present, CompanionRole::PresentHolder))
        return CompanionRole::PresentHolder;
    return std::nullopt;
}

Result<void> checkCompanion(
    CompanionRole role, const IdDocument& companion, const IdDocument& customer, Date today)
{
    if (companion.number == customer.number)
        return fail(ErrorCode::DocumentInvalid, "companion: this is the customer's own card");
    const int ageAtLeast = role == CompanionRole::Guardian ? fullAge : 0;
    const auto problem = findProblem(companion, today, ageAtLeast);
    if (!problem) return {};
    switch (*problem) {
    case DocumentProblem::Expired:
        return fail(ErrorCode::DocumentInvalid, "companion: this card has expired");
    case DocumentProblem::NotYetValid:
        return fail(ErrorCode::DocumentInvalid, "companion: this card is not valid yet");
    case DocumentProblem::HolderTooYoung: break;
    }
    return fail(ErrorCode::DocumentInvalid, "companion: a guardian has to be of full age");
}

} // namespace countersign
