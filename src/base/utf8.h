#pragma once

#include <string_view>

namespace countersign {

/// Whether every character is well-formed (Unicode 15, table 3-7).
[[nodiscard]] bool isUtf8(std::string_view text);

} // namespace countersign
