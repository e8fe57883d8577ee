#pragma once

namespace countersign {

/// Ends a test that waits for what never comes, shortly before ctest would; nothing is measured by
/// it. The slowest machine is one with sanitizers and much else to do.
inline constexpr int patienceMs = 110'000;

} // namespace countersign
