#include "ledger/cbor.h"

#include "base/contract.h"
#include "ledger/cbor_writer.h"

#include <algorithm>

namespace countersign {
namespace {

/// How many continuation bytes follow `lead`, or -1 when it cannot start a character.
int continuationBytes(unsigned lead)
{
    if (lead < 0x80) return 0;
    if (lead >= 0xC2 && lead < 0xE0) return 1;
    if (lead >= 0xE0 && lead < 0xF0) return 2;
    if (lead >= 0xF0 && lead < 0xF5) return 3;
    return -1;
}

/// The second byte decides about overlong forms, surrogates and U+110000 (Unicode table 3-7).
bool isSecondByte(unsigned lead, unsigned second)
{
    if (lead == 0xE0) return second >= 0xA0 && second <= 0xBF;
    if (lead == 0xED) return second >= 0x80 && second <= 0x9F;
    if (lead == 0xF0) return second >= 0x90 && second <= 0xBF;
    if (lead == 0xF4) return second >= 0x80 && second <= 0x8F;
    return second >= 0x80 && second <= 0xBF;
}

} // namespace

bool isUtf8(std::string_view text)
{
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    for (std::size_t i = 0; i < text.size();) {
        const unsigned lead = at(i++);
        const int more = continuationBytes(lead);
        if (more < 0 || text.size() - i < static_cast<std::size_t>(more)) return false;
        for (int k = 0; k < more; ++k, ++i) {
            const bool good = k == 0 ? isSecondByte(lead, at(i)) : (at(i) & 0xC0U) == 0x80U;
            if (!good) return false;
        }
    }
    return true;
}

// Nothing of this can stand in the class: a map's members are complete only after it.

CborValue::CborValue(Item item) : item_{std::move(item)} {}

CborValue CborValue::number(std::uint64_t value) { return CborValue{value}; }
CborValue CborValue::negative(std::uint64_t below) { return CborValue{Negative{below}}; }
CborValue CborValue::boolean(bool value) { return CborValue{value}; }
CborValue CborValue::array() { return CborValue{Array{}}; }
CborValue CborValue::array(Array items) { return CborValue{std::move(items)}; }
CborValue CborValue::map() { return CborValue{Map{}}; }

CborValue CborValue::bytes(ByteView value) { return CborValue{Bytes{value.begin(), value.end()}}; }

CborValue CborValue::integer(std::int64_t value)
{
    if (value >= 0) return number(static_cast<std::uint64_t>(value));
    return negative(static_cast<std::uint64_t>(-(value + 1)));
}

CborValue CborValue::text(std::string_view value)
{
    expects(isUtf8(value), "CBOR text is UTF-8");
    return CborValue{std::string{value}};
}

void CborValue::add(CborValue key, CborValue value)
{
    auto* map = std::get_if<Map>(&item_);
    expects(map != nullptr && key.isKey(), "a member goes into a map, under an integer or a text");
    const auto place = std::lower_bound(
        map->begin(), map->end(), key, [](const Member& member, const CborValue& wanted) {
            return keyBefore(member.key, wanted);
        });
    expects(place == map->end() || !(place->key == key), "a CBOR map has each key once");
    map->insert(place, Member{std::move(key), std::move(value)});
}

void CborValue::add(std::uint64_t key, CborValue value) { add(number(key), std::move(value)); }

void CborValue::append(CborValue item)
{
    auto* items = std::get_if<Array>(&item_);
    expects(items != nullptr, "an item goes into an array");
    items->push_back(std::move(item));
}

std::optional<std::uint64_t> CborValue::asNumber() const
{
    const auto* value = std::get_if<std::uint64_t>(&item_);
    return value == nullptr ? std::nullopt : std::optional{*value};
}

std::optional<bool> CborValue::asBoolean() const
{
    const auto* value = std::get_if<bool>(&item_);
    return value == nullptr ? std::nullopt : std::optional{*value};
}

const Bytes* CborValue::asBytes() const { return std::get_if<Bytes>(&item_); }
const std::string* CborValue::asText() const { return std::get_if<std::string>(&item_); }
const CborValue::Array* CborValue::asArray() const { return std::get_if<Array>(&item_); }
const CborValue::Map* CborValue::asMap() const { return std::get_if<Map>(&item_); }

bool CborValue::isKey() const
{
    return std::holds_alternative<std::uint64_t>(item_) ||
           std::holds_alternative<Negative>(item_) || std::holds_alternative<std::string>(item_);
}

bool CborValue::keyBefore(const CborValue& a, const CborValue& b)
{
    // Encoded keys compare by major type first, then by value or length (the head holds either in
    // its shortest form), then, for texts, by content.
    if (a.item_.index() != b.item_.index()) return a.item_.index() < b.item_.index();
    if (const auto* number = std::get_if<std::uint64_t>(&a.item_))
        return *number < std::get<std::uint64_t>(b.item_);
    if (const auto* number = std::get_if<Negative>(&a.item_))
        return number->below < std::get<Negative>(b.item_).below;
    const auto& left = std::get<std::string>(a.item_);
    const auto& right = std::get<std::string>(b.item_);
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

bool CborValue::operator==(const CborValue& other) const { return item_ == other.item_; }

Bytes encodeCbor(const CborValue& value)
{
    CborWriter writer;
    writer.value(value);
    return writer.take();
}

} // namespace countersign
