#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <filesystem>

namespace countersign {

/// A file's bytes, read-only, without a copy in our own memory. What is hashed through view() is
/// what is parsed through view().
class MappedFile {
public:
    /// Errors: NotFound; FileUnreadable for a folder, an empty file or one that cannot be opened.
    [[nodiscard]] static Result<MappedFile> open(const std::filesystem::path& file);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] ByteView view() const { return bytes_; }

private:
    explicit MappedFile(ByteView bytes) : bytes_{bytes} {}
    ByteView bytes_;
};

} // namespace countersign
