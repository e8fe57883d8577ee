#pragma once

#include "cli/commands.h"

#include <optional>

namespace countersign::cli {

/// What a command line asks for: a command, or, when help was wanted or the words make no sense,
/// only the exit code (the text is already printed).
struct ParsedLine {
    std::optional<Command> command;
    int exitCode{Good};
};

[[nodiscard]] ParsedLine parseCommandLine(int argc, const char* const* argv);

} // namespace countersign::cli
