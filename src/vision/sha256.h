#pragma once

#include "base/bytes.h"

namespace countersign {

[[nodiscard]] Digest sha256(ByteView bytes);

} // namespace countersign
