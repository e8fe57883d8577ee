#include "ledger/account_book.h"

namespace countersign {

std::optional<std::string> AccountBook::findWrong(const Entry& entry) const
{
    const auto writer = accounts_.find(entry.stamp.staff.value());
    if (writer == accounts_.end()) return "was written under a name that has no account";
    if (needsManager(entry.content) && writer->second.member.role != Role::Manager)
        return "was written by somebody who is no manager";
    const auto* change = std::get_if<StaffChange>(&entry.content);
    const bool isOwn = change != nullptr && change->account.member.name == entry.stamp.staff;
    if (change != nullptr && change->kind == StaffChangeKind::PasswordChanged &&
        (!isOwn || change->account != writer->second))
        return "changes more than the own password";
    return std::nullopt;
}

void AccountBook::apply(const EntryContent& content)
{
    if (const auto* created = std::get_if<StoreCreated>(&content))
        for (const Account& account : created->accounts)
            accounts_[account.member.name.value()] = account;
    const auto* change = std::get_if<StaffChange>(&content);
    if (change == nullptr) return;
    if (change->kind == StaffChangeKind::Removed)
        accounts_.erase(change->account.member.name.value());
    else
        accounts_[change->account.member.name.value()] = change->account;
}

std::optional<Ed25519PublicKey> AccountBook::keyOf(const StaffName& name) const
{
    const auto found = accounts_.find(name.value());
    if (found == accounts_.end()) return std::nullopt;
    return found->second.key;
}

} // namespace countersign
