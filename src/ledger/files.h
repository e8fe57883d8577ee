#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <filesystem>

namespace countersign {

/// The error for a failed system call on `path`: StoreFull, StoreReadOnly, StoreMissing or
/// StorageFailed, with the system's own words.
[[nodiscard]] Error fileError(const std::filesystem::path& path, int errorNumber);

/// Errors: FileUnreadable; FileMalformed when it has more than `limit` bytes.
[[nodiscard]] Result<Bytes> readFile(const std::filesystem::path& path, std::size_t limit);

/// Writes a file that does not exist yet, readable by its owner only, and waits until it is on the
/// disk. Errors as fileError; StoreExists.
[[nodiscard]] Result<void> writeNewFile(const std::filesystem::path& path, ByteView content);

/// Puts a file into the place of one that may be there, readable by its owner only. After a power
/// cut there is the old one or the new one, whole. Errors as fileError.
[[nodiscard]] Result<void> replaceFile(const std::filesystem::path& path, ByteView content);

/// Makes a folder, or takes one that is there and holds nothing.
/// Errors: StoreExists when it holds anything; as fileError.
[[nodiscard]] Result<void> makeEmptyFolder(const std::filesystem::path& folder);

/// Waits until renames and new names in `directory` are on the disk. Errors as fileError.
[[nodiscard]] Result<void> syncDirectory(const std::filesystem::path& directory);

/// Whether files in `directory` may be changed: its file system and the mode bits of the directory
/// and of `file` in it say so. Asked explicitly because root may write whatever the bits say.
/// Errors: StoreReadOnly naming which of them forbids it.
[[nodiscard]] Result<void>
checkWritable(const std::filesystem::path& directory, const std::filesystem::path& file);

} // namespace countersign
