#include "cli/commands.h"
#include "cli/entry_json_detail.h"
#include "cli/manager_ledger.h"
#include "cli/terminal.h"

#include "ledger/person_access.h"
#include "ledger/retention.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

int tell(const Result<SealReceipt>& sealed, const char* what, bool json)
{
    if (!sealed) return report(sealed.error(), json);
    if (json)
        std::cout << toText(Json{{"entry", sealed->entry.value()}});
    else
        std::printf(
            "%s; entry %llu says so\n",
            what,
            static_cast<unsigned long long>(sealed->entry.value()));
    return Good;
}

} // namespace

int run(const WithdrawCommand& command)
{
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    return tell(
        withdrawConsent((*opened)->ledger(), EntryNumber{command.entry}),
        "taken back: faces and traces are destroyed",
        command.json);
}

int run(const EndServiceCommand& command)
{
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    return tell(
        endService((*opened)->ledger(), EntryNumber{command.entry}),
        "ended: retention counts from now",
        command.json);
}

int run(const AccessCommand& command)
{
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    const auto visits = readForPerson((*opened)->ledger(), EntryNumber{command.entry}, command.out);
    if (!visits) return report(visits.error(), command.json);
    if (command.json)
        std::cout << toText(Json{{"visits", *visits}, {"folder", command.out.string()}});
    else
        std::printf(
            "%s holds what the store knows of this person: %llu visits\n",
            command.out.string().c_str(),
            static_cast<unsigned long long>(*visits));
    return Good;
}

} // namespace countersign::cli
