#include "cli/command_line.h"

#include "app/process_hygiene.h"

#include <cstdio>
#include <exception>

int main(int argc, char** argv)
{
    using namespace countersign;
    scrubEnvironment(argv);
    hardenProcess();
    try {
        const cli::ParsedLine line = cli::parseCommandLine(argc, argv);
        if (!line.command) return line.exitCode;
        return std::visit([](const auto& command) { return cli::run(command); }, *line.command);
    } catch (const std::exception& unexpected) { // out of memory and the like
        std::fprintf(stderr, "countersign-cli: %s\n", unexpected.what());
        return cli::Failed;
    }
}
