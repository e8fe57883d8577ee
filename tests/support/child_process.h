#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace countersign {

/// How a program ended and what it said.
struct Finished {
    int exitCode{-1}; ///< 128 + N when signal N ended it, as shells tell it
    std::string out;
    std::string err;
};

/// Runs `program` to its end with nothing on standard input and no terminal. Stops the test program
/// when it cannot be started.
[[nodiscard]] Finished
runProgram(const std::filesystem::path& program, std::vector<std::string> arguments);

} // namespace countersign
