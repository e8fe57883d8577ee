#pragma once

#include "base/bytes.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <string>

namespace countersign::test {

/// What SQLite asks of a disk, as far as it changes something.
enum class DiskStep {
    Create, ///< a file that was not there
    Write,
    Truncate,
    Sync, ///< wait until the file's content, and the name of a new file, are on the disk
    Delete,
    Share, ///< more of the shared memory beside a WAL
};

struct DiskRequest {
    DiskStep step{};
    std::string file;           ///< its path
    std::uint64_t offset{0};    ///< of a write; the size wanted by a truncation
    ByteView bytes;             ///< of a write
    bool waitsForFolder{false}; ///< a deletion that has to be on the disk before it returns
};

/// What becomes of a request: an SQLite result code, and when that is an error how much of a write
/// reached the file all the same.
struct DiskAnswer {
    int code{0}; ///< SQLITE_OK
    std::size_t written{0};
};

/// The disk that every SQLite connection of this process uses while it lives: the system's own,
/// except that a watcher sees each change before it happens and may let it fail. Connections must
/// be closed before it ends. Nobody waits for the real disk: a test that survives needs no fsync.
class WatchedDisk {
public:
    using Watch = std::function<DiskAnswer(const DiskRequest&)>;

    explicit WatchedDisk(Watch watch);
    WatchedDisk(const WatchedDisk&) = delete;
    WatchedDisk& operator=(const WatchedDisk&) = delete;
    ~WatchedDisk();

private:
    struct Layer;
    std::unique_ptr<Layer> layer_;
};

/// Lets everything happen.
[[nodiscard]] inline DiskAnswer letHappen(const DiskRequest&) { return {}; }

} // namespace countersign::test
