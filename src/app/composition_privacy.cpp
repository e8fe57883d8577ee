#include "app/composition_keeping.h"
#include "ledger/person_access.h"
#include "ledger/retention.h"

#include <algorithm>
#include <array>

namespace countersign {
namespace {

constexpr std::array daysAhead{0, 7, 30};

DueByThen countDue(int inDays, const std::vector<ErasedParts>& due)
{
    DueByThen counted{inDays, 0, 0, 0};
    for (const ErasedParts& each : due) {
        const auto has = [&](VaultPart part) {
            return std::find(each.parts.begin(), each.parts.end(), part) != each.parts.end();
        };
        if (has(VaultPart::Identity)) ++counted.identities;
        if (has(VaultPart::CardPortrait)) ++counted.portraits;
        if (has(VaultPart::LiveFaces) || has(VaultPart::Trace)) ++counted.faces;
    }
    return counted;
}

class StorePrivacy final : public PrivacyOffice {
public:
    explicit StorePrivacy(const KeepingParts& parts) : parts_{parts} {}

    Result<PrivacySheet> readSheet() override
    {
        const std::lock_guard turn{parts_.turn};
        if (const auto may = checkManager(); !may) return fail(may.error());
        PrivacySheet sheet{parts_.options.policy.retention, 0, {}};
        const auto persons = countPersons(parts_.ledger);
        if (!persons) return fail(persons.error());
        sheet.persons = *persons;
        for (const int days : daysAhead) {
            const auto due = findDueIn(days);
            if (!due) return fail(due.error());
            sheet.due.push_back(countDue(days, *due));
        }
        return sheet;
    }

    Result<SealReceipt> eraseDue() override
    {
        const std::lock_guard turn{parts_.turn};
        if (const auto may = checkManager(); !may) return fail(may.error());
        const auto due = findDueIn(0);
        if (!due) return fail(due.error());
        if (due->empty()) return fail(ErrorCode::NotFound, "nothing is due");
        return erase(parts_.ledger, ErasureGround::Retention, *due);
    }

    Result<ErasureScope> findAllOf(EntryNumber visit) override
    {
        const std::lock_guard turn{parts_.turn};
        if (const auto may = checkManager(); !may) return fail(may.error());
        const auto all = countersign::findAllOf(parts_.ledger, visit);
        if (!all) return fail(all.error());
        ErasureScope scope;
        for (const ErasedParts& each : *all)
            scope.visits.push_back(each.of);
        return scope;
    }

    Result<SealReceipt> eraseAllOf(EntryNumber visit) override
    {
        const std::lock_guard turn{parts_.turn};
        const auto all = countersign::findAllOf(parts_.ledger, visit);
        if (!all) return fail(all.error());
        return erase(parts_.ledger, ErasureGround::AskedByThePerson, *all);
    }

    Result<SealReceipt> withdrawConsent(EntryNumber visit) override
    {
        const std::lock_guard turn{parts_.turn};
        return countersign::withdrawConsent(parts_.ledger, visit);
    }

    Result<SealReceipt> endService(EntryNumber visit) override
    {
        const std::lock_guard turn{parts_.turn};
        return countersign::endService(parts_.ledger, visit);
    }

    Result<std::uint64_t>
    writeForPerson(EntryNumber visit, const std::filesystem::path& folder) override
    {
        const std::lock_guard turn{parts_.turn};
        return readForPerson(parts_.ledger, visit, folder);
    }

private:
    [[nodiscard]] Result<void> checkManager() const
    {
        if (parts_.who.role == Role::Manager) return {};
        return fail(ErrorCode::NotAllowed, "only a manager looks after personal data");
    }
    [[nodiscard]] Result<std::vector<ErasedParts>> findDueIn(int days)
    {
        return findDue(
            parts_.ledger,
            parts_.options.policy.retention,
            parts_.clock.utcNow() + std::chrono::days{days});
    }

    KeepingParts parts_;
};

} // namespace

std::unique_ptr<PrivacyOffice> makePrivacyOffice(const KeepingParts& parts)
{
    return std::make_unique<StorePrivacy>(parts);
}

} // namespace countersign
