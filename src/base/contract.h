#pragma once

namespace countersign {

/// Ends the program: names the broken promise on stderr and aborts.
[[noreturn]] void stopOnBrokenPromise(const char* what);

/// Stops the program, also in release, when `holds` is false: a bug, never an operator's mistake.
/// `what` is a literal naming the promise that was broken; it goes to stderr.
inline void expects(bool holds, const char* what)
{
    if (!holds) stopOnBrokenPromise(what);
}

} // namespace countersign
