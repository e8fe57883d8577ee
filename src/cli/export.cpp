#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/manager_ledger.h"
#include "cli/terminal.h"

#include "ledger/log_export.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {

int run(const ExportCommand& command)
{
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    const auto sealed = exportLog((*opened)->ledger(), command.out);
    if (!sealed) return report(sealed.error(), command.json);
    if (command.json)
        std::cout << toText(Json{
            {"file", command.out.string()},
            {"entries", sealed->entry.value()},
            {"checkpoint", sealed->checkpoint}});
    else
        std::printf(
            "%s: entries 1 to %llu, without the evidence\n",
            command.out.c_str(),
            static_cast<unsigned long long>(sealed->entry.value()));
    return Good;
}

} // namespace countersign::cli
