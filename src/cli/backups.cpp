#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/manager_ledger.h"
#include "cli/terminal.h"

#include "ledger/backup.h"
#include "ledger/epochs.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {

int run(const BackupCommand& command)
{
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    const auto made = makeBackup((*opened)->ledger(), command.out);
    if (!made) return report(made.error(), command.json);
    if (command.json)
        std::cout << toText(Json{{"entries", made->entries}, {"checkpoint", made->checkpoint}});
    else
        std::printf(
            "%s holds %llu entries and was verified\n",
            command.out.string().c_str(),
            static_cast<unsigned long long>(made->entries));
    return Good;
}

int run(const RestoreCommand& command)
{
    const auto restored = restoreBackup(command.from, command.store);
    if (!restored) return report(restored.error(), command.json);
    const auto opened = ManagerLedger::open(command.manager, command.passwordFile, command.store);
    if (!opened) return report(opened.error(), command.json);
    const auto next = continueRestored((*opened)->ledger());
    if (!next) return report(next.error(), command.json);
    if (command.json) {
        std::cout << toText(Json{
            {"entries", restored->entries},
            {"origin", next->origin},
            {"publicKey", next->publicKey}});
        return Good;
    }
    std::printf(
        "restored    %llu entries; the log goes on as\norigin      %s\npublic key  %s\n\nThe old "
        "public key does not lead to this one: hand the new one on, and keep it elsewhere.\n",
        static_cast<unsigned long long>(restored->entries),
        next->origin.c_str(),
        next->publicKey.c_str());
    return Good;
}

} // namespace countersign::cli
