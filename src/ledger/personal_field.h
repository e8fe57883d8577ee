#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <optional>

namespace countersign {

/// Every value about the person, and about those who came along. The numbers are part of the format
/// (docs/ledger-format.md).
enum class PersonalField : std::uint8_t {
    Name = 1,
    Sex = 2,
    Nation = 3,
    Birth = 4,
    Address = 5,
    Number = 6,
    Issuer = 7,
    ValidFrom = 8,
    ValidTo = 9,
    CardPortrait = 10,
    Msisdn = 11,
    Iccid = 12,
    LiveFaces = 13,
    Trace = 14,
    Companions = 15,
};

[[nodiscard]] inline std::optional<PersonalField> personalFieldOf(std::uint64_t code)
{
    if (code < static_cast<std::uint64_t>(PersonalField::Name) ||
        code > static_cast<std::uint64_t>(PersonalField::Companions))
        return std::nullopt;
    return static_cast<PersonalField>(code);
}

/// 32 random bytes: without them the few possible values of an identity number or a birth date
/// could be tried out against the signed commitment.
using Salt = std::array<std::byte, 32>;

} // namespace countersign
