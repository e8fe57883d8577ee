#include "cli/commands.h"
#include "cli/terminal.h"

#include "app/policy_file.h"

#include <cstdio>

namespace countersign::cli {

int run(const PolicyCommand& command)
{
    const auto policy = readPolicy(command.policy);
    if (!policy) return report(policy.error(), false);
    std::fputs(toText(*policy).c_str(), stdout);
    return Good;
}

} // namespace countersign::cli
