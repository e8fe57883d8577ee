#pragma once

#include "ledger/cbor_document.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace countersign {

/// Reads the members of a map with integer keys, each once, and remembers the first thing that is
/// wrong. After all reads finish() tells whether the map had exactly these members.
class CborFields {
public:
    /// `map` may be no item or of another type: then everything is wrong. `where` names the map.
    CborFields(CborItem map, const char* where)
        : map_{map}, next_{map.members().begin()}, end_{map.members().end()}, where_{where}
    {
    }

    [[nodiscard]] bool has(std::uint64_t key) { return find(key).exists(); }

    std::uint64_t number(std::uint64_t key);
    std::int64_t integer(std::uint64_t key);
    /// A number that fits an int.
    int count(std::uint64_t key);
    bool boolean(std::uint64_t key);
    std::string text(std::uint64_t key);
    Bytes bytes(std::uint64_t key);
    /// A value written as round(value * scale); NaN when the member is absent.
    double scaled(std::uint64_t key, double scale);
    /// Any item; no item when absent.
    CborItem item(std::uint64_t key);

    template <std::size_t N>
    std::array<std::byte, N> fixed(std::uint64_t key)
    {
        std::array<std::byte, N> value{};
        const std::optional<ByteView> found = item(key).asBytes();
        if (!found || found->size() != N)
            wrong(key);
        else
            std::copy(found->begin(), found->end(), value.begin());
        return value;
    }

    /// An enumerator by its code; `read` gives nothing for an unknown one.
    template <typename Enum>
    Enum code(std::uint64_t key, std::optional<Enum> (*read)(std::uint64_t))
    {
        const std::optional<Enum> value = read(number(key));
        if (!value) wrong(key);
        return value.value_or(Enum{});
    }

    template <typename Enum>
    std::vector<Enum> codes(std::uint64_t key, std::optional<Enum> (*read)(std::uint64_t))
    {
        std::vector<Enum> values;
        const CborItem list = item(key);
        if (!list.isArray()) wrong(key);
        for (const CborItem each : list.items()) {
            const auto number = each.asNumber();
            const std::optional<Enum> value = number ? read(*number) : std::nullopt;
            if (!value) wrong(key);
            values.push_back(value.value_or(Enum{}));
        }
        return values;
    }

    /// Marks a member as wrong that was read but makes no sense.
    void wrong(std::uint64_t key);

    /// Errors: FileMalformed naming the map and the member.
    [[nodiscard]] Result<void> finish() const;

private:
    CborItem find(std::uint64_t key);

    CborItem map_;
    CborMembers::Iterator next_; ///< the first member that is not before `asked_`
    CborMembers::Iterator end_;
    std::uint64_t asked_{0};
    const char* where_;
    std::size_t taken_{0};
    std::optional<std::uint64_t> wrong_;
};

/// How a measured number goes into an entry, which holds no floating point: round(value * scale).
/// Empty when the value is not finite, or too large to be exact.
[[nodiscard]] std::optional<std::int64_t> toScaled(double value, double scale);

} // namespace countersign
