#include "cli/carrier_key.h"
#include "cli/commands.h"
#include "cli/evidence_json_detail.h"
#include "cli/terminal.h"

#include "ledger/store.h"

#include <cstdio>
#include <iostream>

namespace countersign::cli {
namespace {

/// One password for both accounts from a file, or one for each from the person who types.
Result<std::vector<NewStaff>> askForStaff(const InitCommand& command)
{
    std::vector<NewStaff> staff;
    for (const auto& [login, role] :
         {std::pair{"manager", Role::Manager}, std::pair{"clerk", Role::Clerk}}) {
        auto password =
            obtainPassword(command.passwordFile, std::string{"New password of "} + login);
        if (!password) return fail(password.error());
        staff.push_back({{StaffName{login}, role}, std::move(*password)});
    }
    return staff;
}

} // namespace

int run(const InitCommand& command)
{
    auto staff = askForStaff(command);
    if (!staff) return report(staff.error(), command.json);
    const SystemClock clock;
    SystemRandom random;
    NewStore wanted{command.store, command.outlet, std::move(*staff), COUNTERSIGN_PROGRAM, {}};
    if (command.carrierKey) {
        const auto key = readCarrierKey(*command.carrierKey);
        if (!key) return report(key.error(), command.json);
        wanted.carrierKey = *key;
    }
    const auto created = createStore(wanted, clock, random);
    if (!created) return report(created.error(), command.json);
    if (command.json) {
        std::cout << toText(Json{{"origin", created->origin}, {"publicKey", created->publicKey}});
        return Good;
    }
    std::printf(
        "origin      %s\npublic key  %s\n\nKeep the public key elsewhere: with it, anybody can "
        "prove that the log is whole.\n",
        created->origin.c_str(),
        created->publicKey.c_str());
    return Good;
}

} // namespace countersign::cli
