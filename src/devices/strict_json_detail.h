#pragma once

#include "base/result.h"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace countersign {

/// A JSON object that has every one of `fields` exactly once, each of `optional` at most once, and
/// no other: a misspelt or doubled field is an error, not a default. `file` is only named in
/// errors.
/// Errors: FileMalformed naming the field, or the byte at which it stops being JSON.
[[nodiscard]] Result<nlohmann::json> parseStrictObject(
    std::string_view text,
    const std::string& file,
    std::initializer_list<std::string_view> fields,
    std::initializer_list<std::string_view> optional = {});

/// "FILE: field NAME WHAT".
[[nodiscard]] tl::unexpected<Error>
wrongField(const std::string& file, std::string_view field, std::string_view what);

} // namespace countersign
