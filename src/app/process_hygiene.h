#pragma once

#include <string>
#include <vector>

namespace countersign {

/// Keeps what this process holds in memory (passwords, keys, faces) from being left on the disk or
/// read by another program of the same user: no core dumps, no attaching debugger, and new files
/// are for this user only. The second thing that main() does. Where the kernel refuses, the program
/// goes on: it is a precaution.
void hardenProcess();

/// Frees the environment of what makes this program load other people's code: variables of the
/// dynamic loader and of plugin paths. What the loader has already obeyed is undone by starting the
/// program anew without them, with the same arguments. The first thing that main() does.
void scrubEnvironment(char** arguments);

/// The names that scrubEnvironment() removes, of those in `environment` ("NAME=value").
[[nodiscard]] std::vector<std::string> dangerousNames(const char* const* environment);

} // namespace countersign
