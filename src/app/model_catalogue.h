#pragma once

#include <string_view>

namespace countersign {

/// The text of models/manifest.json as it was when the program was built. A file beside the program
/// could be altered together with a model; this one cannot.
[[nodiscard]] std::string_view builtInManifest();

} // namespace countersign
