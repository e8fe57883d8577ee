#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace countersign {

/// What a failure of SQLite means to an operator; `where` names the file.
[[nodiscard]] Error errorOf(const SQLite::Exception& failure, const std::filesystem::path& where);

/// Runs `work`; an SQLite::Exception becomes an Error. The only place where one is caught.
template <typename Work>
auto guarded(const std::filesystem::path& where, Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& failure) {
        return fail(errorOf(failure, where));
    }
}

/// The bytes of a column, valid until the statement goes on.
[[nodiscard]] inline ByteView view(const SQLite::Column& column)
{
    const auto* first = static_cast<const std::byte*>(column.getBlob());
    return first == nullptr ? ByteView{}
                            : ByteView{first, static_cast<std::size_t>(column.getBytes())};
}

[[nodiscard]] inline Bytes blob(const SQLite::Column& column)
{
    const ByteView bytes = view(column);
    return {bytes.begin(), bytes.end()};
}

/// Empty when the column is not `N` bytes long.
template <std::size_t N>
[[nodiscard]] std::optional<std::array<std::byte, N>> fixedBlob(const SQLite::Column& column)
{
    const ByteView bytes = view(column);
    std::array<std::byte, N> value{};
    if (bytes.size() != N) return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), value.begin());
    return value;
}

inline void bindBlob(SQLite::Statement& statement, int at, ByteView value)
{
    static constexpr std::byte empty{}; // a null pointer would be stored as NULL
    const void* data = value.empty() ? &empty : value.data();
    statement.bind(at, data, static_cast<int>(value.size()));
}

inline void bindNumber(SQLite::Statement& statement, int at, std::uint64_t value)
{
    statement.bind(at, static_cast<std::int64_t>(value));
}

/// A number that is never negative in an intact file; a negative one becomes 0, which no entry has.
[[nodiscard]] inline std::uint64_t columnNumber(const SQLite::Column& column)
{
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, column.getInt64()));
}

} // namespace countersign
