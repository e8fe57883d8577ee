#pragma once

#include "base/bytes.h"
#include "base/contract.h"

#include <sodium.h>

namespace countersign {

/// libsodium picks its implementations once, before its first use. Thread-safe.
inline void useSodium()
{
    static const bool ready = sodium_init() >= 0;
    expects(ready, "libsodium starts");
}

[[nodiscard]] inline const unsigned char* sodiumBytes(ByteView bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

[[nodiscard]] inline unsigned char* sodiumOut(std::span<std::byte> bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

} // namespace countersign
