#include "app/composition_keeping.h"
#include "ledger/accounts.h"

#include <algorithm>

namespace countersign {
namespace {

class StorePeople final : public PeopleOffice {
public:
    explicit StorePeople(const KeepingParts& parts) : parts_{parts} {}

    Result<std::vector<Colleague>> readPeople() override
    {
        const std::lock_guard turn{parts_.turn};
        if (parts_.who.role != Role::Manager)
            return fail(ErrorCode::NotAllowed, "only a manager sees who may sign in");
        std::vector<Colleague> people;
        for (const StaffMember& member : parts_.store.staff())
            people.push_back(
                {member, member.name == parts_.who.name, waitOf(parts_.ledger, member.name)});
        std::sort(people.begin(), people.end(), [](const Colleague& a, const Colleague& b) {
            return a.member.name < b.member.name;
        });
        return people;
    }
    Result<SealReceipt> add(const StaffMember& member, const SecretBytes& password) override
    {
        const std::lock_guard turn{parts_.turn};
        return addAccount(parts_.ledger, {member, SecretBytes{password.view()}});
    }
    Result<SealReceipt> remove(const StaffName& name) override
    {
        const std::lock_guard turn{parts_.turn};
        return removeAccount(parts_.ledger, name);
    }
    Result<SealReceipt> changeRole(const StaffMember& member) override
    {
        const std::lock_guard turn{parts_.turn};
        return countersign::changeRole(parts_.ledger, member);
    }
    Result<SealReceipt> setPassword(const StaffName& name, const SecretBytes& password) override
    {
        const std::lock_guard turn{parts_.turn};
        if (name == parts_.who.name) return changeOwnPassword(parts_.ledger, password);
        return resetPassword(parts_.ledger, name, password);
    }
    Result<SealReceipt> unlock(const StaffName& name) override
    {
        const std::lock_guard turn{parts_.turn};
        return unlockAccount(parts_.ledger, name);
    }

private:
    KeepingParts parts_;
};

} // namespace

std::unique_ptr<PeopleOffice> makePeopleOffice(const KeepingParts& parts)
{
    return std::make_unique<StorePeople>(parts);
}

} // namespace countersign
