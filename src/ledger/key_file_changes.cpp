#include "base/contract.h"
#include "ledger/key_file.h"
#include "ledger/key_file_detail.h"

#include <algorithm>

// How a key file is changed: each gives another one and leaves this one as it is.

namespace countersign {

Result<KeyFile> KeyFile::signedBy(const UnlockedKeys& by, EntryNumber with) &&
{
    since_ = with;
    if (std::none_of(slots_.begin(), slots_.end(), [](const Slot& slot) {
            return slot.account.member.role == Role::Manager;
        }))
        return fail(ErrorCode::BadInput, "accounts: there must be a manager");
    if (const auto done = sign(*by.signer); !done) return fail(done.error());
    return std::move(*this);
}

Result<KeyFile> KeyFile::withAccount(
    const UnlockedKeys& by,
    EntryNumber with,
    const NewStaff& added,
    const PasswordCost& cost,
    RandomSource& random) const
{
    if (const auto good = checkAccount(added); !good) return fail(good.error());
    if (find(added.member.name) != nullptr)
        return fail(
            ErrorCode::BadInput, "account " + added.member.name.value() + ": exists already");
    const Shared shared{by.logSecret, by.indexKey, by.vaultKey, by.vaultSecret};
    Result<Slot> slot = slotFor(added, drawSeeds(random), shared, cost, random);
    if (!slot) return fail(slot.error());
    KeyFile next = *this;
    next.slots_.push_back(std::move(*slot));
    return std::move(next).signedBy(by, with);
}

Result<KeyFile>
KeyFile::withoutAccount(const UnlockedKeys& by, EntryNumber with, const StaffName& name) const
{
    if (const auto known = account(name); !known) return fail(known.error());
    KeyFile next = *this;
    std::erase_if(next.slots_, [&](const Slot& slot) { return slot.account.member.name == name; });
    return std::move(next).signedBy(by, with);
}

Result<KeyFile>
KeyFile::withRole(const UnlockedKeys& by, EntryNumber with, const StaffMember& member) const
{
    if (const auto known = account(member.name); !known) return fail(known.error());
    KeyFile next = *this;
    for (Slot& slot : next.slots_)
        if (slot.account.member.name == member.name) {
            slot.account.member = member;
            slot.shared =
                sealShared(slot, {by.logSecret, by.indexKey, by.vaultKey, by.vaultSecret});
        }
    return std::move(next).signedBy(by, with);
}

Result<KeyFile> KeyFile::withNewPassword(
    const UnlockedKeys& by,
    EntryNumber with,
    const StaffName& name,
    const SecretBytes& password,
    const PasswordCost& cost,
    RandomSource& random) const
{
    const Result<Account> known = account(name);
    if (!known) return fail(known.error());
    const NewStaff again{known->member, SecretBytes{password.view()}};
    if (const auto good = checkAccount(again); !good) return fail(good.error());
    const Shared shared{by.logSecret, by.indexKey, by.vaultKey, by.vaultSecret};
    Result<Slot> slot = slotFor(again, drawSeeds(random), shared, cost, random);
    if (!slot) return fail(slot.error());
    KeyFile next = *this;
    for (Slot& each : next.slots_)
        if (each.account.member.name == name) each = *slot;
    return std::move(next).signedBy(by, with);
}

Result<KeyFile> KeyFile::withOwnPassword(
    const UnlockedKeys& by,
    EntryNumber with,
    const SecretBytes& password,
    const PasswordCost& cost,
    RandomSource& random) const
{
    const Result<Account> known = account(by.who.name);
    if (!known) return fail(known.error());
    if (password.empty())
        return fail(
            ErrorCode::BadInput, "account " + by.who.name.value() + ": the password is empty");
    Result<PasswordBox> box =
        PasswordBox::seal(by.ownSeeds, password, boundTo(store_, by.who.name), cost, random);
    if (!box) return fail(box.error());
    KeyFile next = *this;
    for (Slot& each : next.slots_)
        if (each.account.member.name == by.who.name) each.box = *box;
    return std::move(next).signedBy(by, with);
}

Result<KeyFile> KeyFile::withCarrierKey(
    const UnlockedKeys& by, EntryNumber with, const std::optional<VaultPublicKey>& carrierKey) const
{
    KeyFile next = *this;
    next.carrierKey_ = carrierKey;
    return std::move(next).signedBy(by, with);
}

Result<KeyFile> KeyFile::withLogKey(
    const UnlockedKeys& by, EntryNumber with, const std::string& origin, const LogKey& key) const
{
    expects(isKeyName(origin), "an origin is a key name");
    KeyFile next = *this;
    next.publicKey_ = {origin, key.signer->publicKey()};
    next.place_ = key.place;
    next.since_ = with;
    for (Slot& slot : next.slots_)
        slot.shared = next.sealShared(slot, {key.secret, by.indexKey, by.vaultKey, by.vaultSecret});
    if (const auto done = next.sign(*key.signer); !done) return fail(done.error());
    return next;
}

} // namespace countersign
