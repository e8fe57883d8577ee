#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/terminal.h"

#include "ledger/migration.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {

int run(const MigrateCommand& command)
{
    const auto migrated = migrateStore(command.store);
    if (!migrated) return report(migrated.error(), command.json);
    if (command.json)
        std::cout << toText(
            Json{{"entries", migrated->entries}, {"publicKey", migrated->publicKey}});
    else
        std::printf(
            "up to date: %llu entries, verified\n",
            static_cast<unsigned long long>(migrated->entries));
    return Good;
}

} // namespace countersign::cli
