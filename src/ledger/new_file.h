#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "ledger/file_descriptor_detail.h"

#include <filesystem>

namespace countersign {

/// A file that did not exist yet, written piece by piece and readable by its owner only. Gone again
/// unless it was finished.
class NewFile {
public:
    /// Errors as fileError(); StoreExists.
    [[nodiscard]] static Result<NewFile> create(const std::filesystem::path& path);
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    /// Errors as fileError().
    [[nodiscard]] Result<void> write(ByteView content);
    /// Waits until all of it is on the disk. Errors as fileError().
    [[nodiscard]] Result<void> finish();

private:
    NewFile(std::filesystem::path path, FileDescriptor file);
    [[nodiscard]] Result<void> flush();

    std::filesystem::path path_; ///< empty when there is nothing to remove
    FileDescriptor file_;
    Bytes waiting_;
};

} // namespace countersign
