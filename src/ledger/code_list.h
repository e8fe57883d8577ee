#pragma once

#include "ledger/cbor.h"
#include "ledger/codes.h"

#include <vector>

namespace countersign {

/// Enumerators as an array of their codes; CborFields::codes() reads it.
template <typename Enum>
[[nodiscard]] CborValue codeList(const std::vector<Enum>& values)
{
    CborValue list = CborValue::array();
    for (const Enum value : values)
        list.append(CborValue::number(codeOf(value)));
    return list;
}

} // namespace countersign
