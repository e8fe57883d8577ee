#pragma once

#include "base/result.h"

#include <filesystem>
#include <memory>

namespace countersign {

/// Holds a store for the one process that writes to it, until destroyed or the process ends: a file
/// under flock(2) that names the process. Debian 12's SQLite needs that discipline, because it has
/// the WAL-reset defect (fixed in 3.51.3) that two writing connections can run into.
class StoreLock {
public:
    /// Errors: StoreLocked naming the file and the process that has it; as fileError.
    [[nodiscard]] static Result<StoreLock> acquire(const std::filesystem::path& file);

    StoreLock(StoreLock&&) noexcept;
    StoreLock& operator=(StoreLock&&) noexcept;
    ~StoreLock();

private:
    struct Held;
    explicit StoreLock(std::unique_ptr<Held> held);
    std::unique_ptr<Held> held_;
};

} // namespace countersign
