#pragma once

#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace countersign {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;
using Digest = std::array<std::byte, 32>; ///< SHA-256

/// The bytes of a string, not copied: valid as long as the string is.
[[nodiscard]] inline ByteView bytesOf(std::string_view text)
{
    return std::as_bytes(std::span{text.data(), text.size()});
}

[[nodiscard]] inline std::string_view textOf(ByteView bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Lower-case hexadecimal.
[[nodiscard]] std::string toHex(ByteView bytes);
/// Errors: BadInput for an odd length or a character that is not hexadecimal.
[[nodiscard]] Result<Bytes> fromHex(std::string_view text);

/// RFC 4648 section 4, with padding.
[[nodiscard]] std::string toBase64(ByteView bytes);
/// Errors: BadInput for anything that toBase64 would not have written.
[[nodiscard]] Result<Bytes> fromBase64(std::string_view text);

} // namespace countersign
