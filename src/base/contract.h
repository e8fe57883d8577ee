#pragma once

namespace countersign {

/// Stops the program, also in release, when `holds` is false: a bug, never an operator's mistake.
/// `what` is a literal naming the promise that was broken; it goes to stderr.
void expects(bool holds, const char* what);

} // namespace countersign
