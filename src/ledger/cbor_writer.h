#pragma once

#include "base/bytes.h"
#include "ledger/cbor.h"

#include <cstdint>
#include <string_view>

namespace countersign {

/// Writes CBOR piece by piece into one buffer, for values that must not be copied about (personal
/// fields) or need no tree. The caller writes map keys in ascending order.
class CborWriter {
public:
    CborWriter() = default;
    /// With enough room from the start, no reallocation leaves a copy of what was written.
    explicit CborWriter(std::size_t room) { out_.reserve(room); }

    CborWriter& number(std::uint64_t value) { return head(0, value); }
    CborWriter& bytes(ByteView value);
    /// `value` must be UTF-8.
    CborWriter& text(std::string_view value);
    CborWriter& boolean(bool value);
    /// The `count` items follow.
    CborWriter& array(std::uint64_t count) { return head(4, count); }
    /// The `count` keys and values follow, in turn.
    CborWriter& map(std::uint64_t count) { return head(5, count); }
    CborWriter& value(const CborValue& value);
    /// One item that has been encoded already.
    CborWriter& encoded(ByteView item);

    [[nodiscard]] Bytes take() { return std::move(out_); }

    /// More than any head takes.
    static constexpr std::size_t headRoom = 9;

private:
    CborWriter& head(unsigned majorType, std::uint64_t argument);
    Bytes out_;
};

} // namespace countersign
