#pragma once

#include "ledger/codes.h"

#include <initializer_list>
#include <optional>

namespace countersign {

/// The way back from a code. Each codeOf() is a switch without default, so the compiler asks for
/// the number of a new enumerator; this tries the enumerators one by one.
template <typename Enum>
[[nodiscard]] std::optional<Enum> findCode(std::uint64_t code, std::initializer_list<Enum> all)
{
    for (const Enum value : all)
        if (codeOf(value) == code) return value;
    return std::nullopt;
}

} // namespace countersign
