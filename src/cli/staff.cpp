#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/manager_ledger.h"
#include "cli/terminal.h"

#include "ledger/accounts.h"
#include "ledger/key_file.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

Result<SealReceipt> change(Ledger& ledger, const StaffCommand& command)
{
    const StaffName name{command.name};
    const Role role = command.role == "manager" ? Role::Manager : Role::Clerk;
    switch (command.action) {
    case StaffCommand::Action::Remove: return removeAccount(ledger, name);
    case StaffCommand::Action::Role: return changeRole(ledger, {name, role});
    case StaffCommand::Action::Unlock: return unlockAccount(ledger, name);
    case StaffCommand::Action::Add:
    case StaffCommand::Action::Reset: break;
    }
    auto password = obtainPassword(command.newPasswordFile, "New password of " + command.name);
    if (!password) return fail(password.error());
    if (command.action == StaffCommand::Action::Reset)
        return resetPassword(ledger, name, *password);
    return addAccount(ledger, {{name, role}, std::move(*password)});
}

int tell(const Result<SealReceipt>& sealed, bool json)
{
    if (!sealed) return report(sealed.error(), json);
    if (json)
        std::cout << toText(Json{{"entry", sealed->entry.value()}});
    else
        std::printf(
            "done        entry %llu says so\n",
            static_cast<unsigned long long>(sealed->entry.value()));
    return Good;
}

} // namespace

int run(const StaffCommand& command)
{
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    return tell(change((*opened)->ledger(), command), command.json);
}

int run(const PasswordCommand& command)
{
    const auto opened = ManagerLedger::open(command.name, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    const auto password =
        obtainPassword(command.newPasswordFile, "New password of " + command.name);
    if (!password) return report(password.error(), command.json);
    return tell(changeOwnPassword((*opened)->ledger(), *password), command.json);
}

int run(const StaffListCommand& command)
{
    const auto keys = KeyFile::read(command.store / "keys");
    if (!keys) return report(keys.error(), command.json);
    if (!command.json) {
        for (const Account& account : keys->accounts())
            std::printf(
                "%-11s %s\n", name(account.member.role), account.member.name.value().c_str());
        return Good;
    }
    Json staff = Json::array();
    for (const Account& account : keys->accounts())
        staff.push_back(
            {{"name", account.member.name.value()},
             {"role", name(account.member.role)},
             {"key", toBase64(account.key)}});
    std::cout << toText(Json{{"staff", staff}});
    return Good;
}

} // namespace countersign::cli
