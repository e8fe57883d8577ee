#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace countersign {

/// True for a name that can only mean a file in the folder it is looked up in: no separator, not
/// "." or "..", no control character, 1 to 255 bytes.
[[nodiscard]] bool isPlainFileName(std::string_view name);

/// Whether `path` is a regular file that may be read. A symbolic link is refused: what lies beside
/// a document or a manifest must not lead out of its folder.
/// Errors: FileUnreadable naming the file and the cause.
[[nodiscard]] Result<void> checkOwnFile(const std::filesystem::path& path);

/// The bytes of a regular file. Its last name is not followed when it is a symbolic link.
/// Errors: FileUnreadable naming the file and the cause; FileMalformed when it is empty or has more
/// than `limit` bytes.
[[nodiscard]] Result<Bytes> readBoundedFile(const std::filesystem::path& path, std::size_t limit);

} // namespace countersign
