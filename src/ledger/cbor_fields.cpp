#include "ledger/cbor_fields.h"

#include <climits>
#include <cmath>
#include <limits>

namespace countersign {

void CborFields::wrong(std::uint64_t key)
{
    if (!wrong_) wrong_ = key;
}

std::uint64_t CborFields::number(std::uint64_t key)
{
    const auto value = item(key).asNumber();
    if (!value) wrong(key);
    return value.value_or(0);
}

std::int64_t CborFields::integer(std::uint64_t key)
{
    const auto value = item(key).asInteger();
    if (!value) wrong(key);
    return value.value_or(0);
}

int CborFields::count(std::uint64_t key)
{
    const std::uint64_t value = number(key);
    if (value <= INT_MAX) return static_cast<int>(value);
    wrong(key);
    return 0;
}

bool CborFields::boolean(std::uint64_t key)
{
    const auto value = item(key).asBoolean();
    if (!value) wrong(key);
    return value.value_or(false);
}

std::string CborFields::text(std::uint64_t key)
{
    const auto value = item(key).asText();
    if (!value) wrong(key);
    return std::string{value.value_or(std::string_view{})};
}

Bytes CborFields::bytes(std::uint64_t key)
{
    const auto value = item(key).asBytes();
    if (!value) wrong(key);
    return value ? Bytes{value->begin(), value->end()} : Bytes{};
}

double CborFields::scaled(std::uint64_t key, double scale)
{
    if (!has(key)) return std::numeric_limits<double>::quiet_NaN();
    return static_cast<double>(integer(key)) / scale;
}

CborItem CborFields::find(std::uint64_t key)
{
    // Members are asked for in their order, mostly, so that a search goes on where the last ended.
    if (key < asked_) return map_.find(key);
    asked_ = key;
    for (; next_ != end_; ++next_) {
        const CborMember member = *next_;
        const auto number = member.key.asNumber();
        if (number == key) return member.value;
        if (!number || *number > key) break; // other types of keys come after all numbers
    }
    return {};
}

CborItem CborFields::item(std::uint64_t key)
{
    const CborItem found = find(key);
    if (found.exists())
        ++taken_;
    else
        wrong(key);
    return found;
}

Result<void> CborFields::finish() const
{
    if (!map_.isMap()) return fail(ErrorCode::FileMalformed, std::string{where_} + ": not a map");
    if (wrong_)
        return fail(
            ErrorCode::FileMalformed,
            std::string{where_} + ": member " + std::to_string(*wrong_) + " is missing or wrong");
    if (map_.size() != taken_)
        return fail(
            ErrorCode::FileMalformed, std::string{where_} + ": has members that do not belong");
    return {};
}

std::optional<std::int64_t> toScaled(double value, double scale)
{
    constexpr double exactBelow = 9.0e15; // 2^53: beyond it a double skips integers
    const double scaled = std::round(value * scale);
    if (!(std::abs(scaled) < exactBelow)) return std::nullopt;
    return static_cast<std::int64_t>(scaled);
}

} // namespace countersign
