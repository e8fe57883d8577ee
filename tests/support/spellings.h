#pragma once

#include "base/bytes.h"

#include <string>
#include <vector>

namespace countersign {

/// The forms in which a value could have been left readable somewhere: its bytes, UTF-16
/// little-endian, hexadecimal in either case, and Base64 at each of the three places in a group
/// where it can begin, cut to the characters that the value alone decides.
[[nodiscard]] std::vector<std::string> spellings(std::string_view value);

} // namespace countersign
