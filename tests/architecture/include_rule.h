#pragma once

#include "architecture/source_tree.h"

#include <optional>
#include <string>

namespace countersign {

/// What the include rule of docs/architecture.md has against this line, if anything:
///
/// - a file includes its own folder and what lies strictly below it:
///   base < domain < {vision, devices, ledger, centre} < app < {cli, ui};
/// - within app only `composition*.cpp` knows the concrete adapters; ui never does;
/// - other people's headers stay in .cpp files and in `*_detail.h`, and out of base and domain
///   altogether. Two exceptions: base/result.h is built on tl::expected, and headers of ui, which
///   are widgets, include Qt.
///
/// `path` is that of the including file, from the top of the project.
[[nodiscard]] std::optional<std::string>
findObjection(const std::string& path, const Include& include);

} // namespace countersign
