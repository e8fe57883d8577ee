#pragma once

#include "base/bytes.h"
#include "base/utf8.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace countersign {

/// One item of deterministic CBOR (RFC 8949 section 4.2.1), reduced to what the ledger needs:
/// integers, byte strings, text strings, arrays, maps and booleans, all of definite length. Map
/// keys are integers or texts. A value that exists has exactly one encoding. For building; what is
/// read is a CborDocument.
class CborValue {
public:
    struct Member;
    using Array = std::vector<CborValue>;
    using Map = std::vector<Member>; ///< in the order of the encoded keys, no key twice

    [[nodiscard]] static CborValue number(std::uint64_t value);
    [[nodiscard]] static CborValue integer(std::int64_t value);
    /// -1 - `below`: the whole range of CBOR's negative integers.
    [[nodiscard]] static CborValue negative(std::uint64_t below);
    [[nodiscard]] static CborValue boolean(bool value);
    [[nodiscard]] static CborValue bytes(ByteView value);
    /// `value` must be UTF-8 (isUtf8).
    [[nodiscard]] static CborValue text(std::string_view value);
    [[nodiscard]] static CborValue array();
    [[nodiscard]] static CborValue array(Array items);
    [[nodiscard]] static CborValue map();

    /// Adds a member to a map; the key must be an integer or a text that is not there yet.
    void add(CborValue key, CborValue value);
    void add(std::uint64_t key, CborValue value);
    /// Adds an item to an array.
    void append(CborValue item);

    // Each is empty when the item is of another type.
    [[nodiscard]] std::optional<std::uint64_t> asNumber() const;
    [[nodiscard]] std::optional<bool> asBoolean() const;
    [[nodiscard]] const Bytes* asBytes() const;
    [[nodiscard]] const std::string* asText() const;
    [[nodiscard]] const Array* asArray() const;
    [[nodiscard]] const Map* asMap() const;

    /// Whether the encoding of `a` comes before that of `b`. Both are integers or texts.
    [[nodiscard]] static bool keyBefore(const CborValue& a, const CborValue& b);
    [[nodiscard]] bool isKey() const;

    bool operator==(const CborValue& other) const;

private:
    friend class CborWriter;
    struct Negative {
        std::uint64_t below;
        bool operator==(const Negative&) const = default;
    };
    using Item = std::variant<std::uint64_t, Negative, Bytes, std::string, Array, Map, bool>;

    explicit CborValue(Item item);
    Item item_;
};

struct CborValue::Member {
    CborValue key;
    CborValue value;
    bool operator==(const Member&) const = default;
};

/// The one encoding of a value.
[[nodiscard]] Bytes encodeCbor(const CborValue& value);

} // namespace countersign
