#include "ledger/cbor_writer.h"

#include "base/contract.h"

namespace countersign {

CborWriter& CborWriter::head(unsigned majorType, std::uint64_t argument)
{
    // The shortest of the five forms: in the first byte itself, or 1, 2, 4 or 8 bytes after it.
    int following = 0;
    unsigned low = static_cast<unsigned>(argument);
    if (argument > 0xFFFFFFFFU) {
        following = 8;
        low = 27;
    } else if (argument > 0xFFFFU) {
        following = 4;
        low = 26;
    } else if (argument > 0xFFU) {
        following = 2;
        low = 25;
    } else if (argument >= 24) {
        following = 1;
        low = 24;
    }
    out_.push_back(static_cast<std::byte>(majorType << 5 | low));
    for (int shift = 8 * (following - 1); shift >= 0; shift -= 8)
        out_.push_back(static_cast<std::byte>(argument >> shift & 0xFFU));
    return *this;
}

CborWriter& CborWriter::bytes(ByteView value)
{
    head(2, value.size());
    return encoded(value);
}

CborWriter& CborWriter::text(std::string_view value)
{
    expects(isUtf8(value), "CBOR text is UTF-8");
    head(3, value.size());
    return encoded(bytesOf(value));
}

CborWriter& CborWriter::boolean(bool value)
{
    out_.push_back(value ? std::byte{0xF5} : std::byte{0xF4});
    return *this;
}

CborWriter& CborWriter::encoded(ByteView item)
{
    out_.insert(out_.end(), item.begin(), item.end());
    return *this;
}

CborWriter& CborWriter::value(const CborValue& value)
{
    if (const Bytes* content = value.asBytes()) return bytes(*content);
    if (const std::string* content = value.asText()) return text(*content);
    if (const auto content = value.asNumber()) return number(*content);
    if (const auto content = value.asBoolean()) return boolean(*content);
    if (const auto* content = std::get_if<CborValue::Negative>(&value.item_))
        return head(1, content->below);
    if (const CborValue::Array* items = value.asArray()) {
        array(items->size());
        for (const CborValue& item : *items)
            this->value(item);
        return *this;
    }
    const CborValue::Map& members = *value.asMap();
    map(members.size());
    for (const CborValue::Member& member : members)
        this->value(member.key).value(member.value);
    return *this;
}

} // namespace countersign
