#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/manager_ledger.h"
#include "cli/terminal.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {

int run(const HolderCommand& command)
{
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    const auto sealed = (*opened)->ledger().setBlocked(EntryNumber{command.entry}, command.block);
    if (!sealed) return report(sealed.error(), command.json);
    if (command.json)
        std::cout << toText(Json{
            {"entry", sealed->entry.value()}, {"of", command.entry}, {"blocked", command.block}});
    else
        std::printf(
            "entry       %llu: the holder of entry %llu %s register here\n",
            static_cast<unsigned long long>(sealed->entry.value()),
            static_cast<unsigned long long>(command.entry),
            command.block ? "can no longer" : "can again");
    return Good;
}

} // namespace countersign::cli
