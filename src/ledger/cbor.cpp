#include "ledger/cbor.h"

#include "base/contract.h"
#include "ledger/cbor_writer.h"

#include <algorithm>

namespace countersign {

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
