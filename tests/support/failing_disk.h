#pragma once

#include "support/watched_disk.h"

#include <cstdint>

namespace countersign::test {

/// How a disk fails, and when.
struct DiskFault {
    enum class Kind {
        Full,      ///< this write, and every later one
        TornWrite, ///< half of one write reaches the file, then an I/O error
        Sync,      ///< an I/O error from one sync
    };
    Kind kind{};
    int at{0}; ///< at which request of its kind, counted from 0
};

/// Decides for a WatchedDisk which request fails.
class FailingDisk {
public:
    explicit FailingDisk(const DiskFault& fault) : fault_{fault} {}

    [[nodiscard]] DiskAnswer answer(const DiskRequest& request);
    /// Whether the fault has happened.
    [[nodiscard]] bool hasFailed() const { return seen_ > fault_.at; }
    /// From now on everything goes well.
    void repair() { isRepaired_ = true; }

private:
    [[nodiscard]] bool isMeant(DiskStep step) const;

    DiskFault fault_;
    int seen_{0};
    bool isRepaired_{false};
};

} // namespace countersign::test
