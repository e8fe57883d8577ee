#include "support/watched_disk.h"

#include "base/contract.h"

#include <sqlite3.h>
#include <unistd.h>

#include <new>

// An SQLite VFS that hands every call on to the system's own (sqlite.org/vfs.html).

namespace countersign::test {

struct WatchedDisk::Layer {
    Watch watch;
    sqlite3_vfs* below{nullptr};
    sqlite3_vfs vfs{};
};

namespace {

using Ask = WatchedDisk::Watch;

/// What SQLite holds for an open file; the system's own object follows it in the same memory.
struct OpenFile {
    sqlite3_file base;
    const Ask* watch;
    const char* name; ///< SQLite keeps it until the file is closed; null for a temporary file
    sqlite3_file* below;
};

OpenFile& fileOf(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }
sqlite3_file* below(sqlite3_file* file) { return fileOf(file).below; }

/// What the watcher says to a change of a named file.
DiskAnswer ask(const OpenFile& file, DiskStep step, std::uint64_t offset = 0, ByteView bytes = {})
{
    if (file.name == nullptr) return {};
    return (*file.watch)({step, file.name, offset, bytes, false});
}

int closeFile(sqlite3_file* file) { return below(file)->pMethods->xClose(below(file)); }

int readFile(sqlite3_file* file, void* to, int size, sqlite3_int64 offset)
{
    return below(file)->pMethods->xRead(below(file), to, size, offset);
}

int writeFile(sqlite3_file* file, const void* from, int size, sqlite3_int64 offset)
{
    const ByteView bytes{static_cast<const std::byte*>(from), static_cast<std::size_t>(size)};
    const DiskAnswer answer =
        ask(fileOf(file), DiskStep::Write, static_cast<std::uint64_t>(offset), bytes);
    const int wanted = answer.code == SQLITE_OK ? size : static_cast<int>(answer.written);
    const int done =
        wanted == 0 ? SQLITE_OK : below(file)->pMethods->xWrite(below(file), from, wanted, offset);
    return answer.code == SQLITE_OK ? done : answer.code;
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    const DiskAnswer answer =
        ask(fileOf(file), DiskStep::Truncate, static_cast<std::uint64_t>(size));
    if (answer.code != SQLITE_OK) return answer.code;
    return below(file)->pMethods->xTruncate(below(file), size);
}

int syncFile(sqlite3_file* file, int) { return ask(fileOf(file), DiskStep::Sync).code; }

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    return below(file)->pMethods->xFileSize(below(file), size);
}

int lockFile(sqlite3_file* file, int level)
{
    return below(file)->pMethods->xLock(below(file), level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return below(file)->pMethods->xUnlock(below(file), level);
}

int checkReserved(sqlite3_file* file, int* isReserved)
{
    return below(file)->pMethods->xCheckReservedLock(below(file), isReserved);
}

int controlFile(sqlite3_file* file, int operation, void* argument)
{
    return below(file)->pMethods->xFileControl(below(file), operation, argument);
}

int sectorSize(sqlite3_file* file) { return below(file)->pMethods->xSectorSize(below(file)); }

int characteristics(sqlite3_file* file)
{
    return below(file)->pMethods->xDeviceCharacteristics(below(file));
}

int shareMemory(sqlite3_file* file, int region, int size, int extend, void volatile** memory)
{
    if (extend != 0)
        if (const int code = ask(fileOf(file), DiskStep::Share).code; code != SQLITE_OK)
            return code;
    return below(file)->pMethods->xShmMap(below(file), region, size, extend, memory);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags)
{
    return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
}

void barrier(sqlite3_file* file) { below(file)->pMethods->xShmBarrier(below(file)); }

int unshare(sqlite3_file* file, int deletes)
{
    return below(file)->pMethods->xShmUnmap(below(file), deletes);
}

constexpr sqlite3_io_methods fileMethods{
    2,
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    sizeOfFile,
    lockFile,
    unlockFile,
    checkReserved,
    controlFile,
    sectorSize,
    characteristics,
    shareMemory,
    lockShared,
    barrier,
    unshare,
    nullptr,
    nullptr};

template <typename Layer>
Layer& layerOf(sqlite3_vfs* vfs)
{
    return *static_cast<Layer*>(vfs->pAppData);
}

} // namespace

WatchedDisk::WatchedDisk(Watch watch) : layer_{std::make_unique<Layer>()}
{
    layer_->watch = std::move(watch);
    layer_->below = sqlite3_vfs_find(nullptr);
    expects(layer_->below != nullptr, "SQLite has a disk of the system's");
    sqlite3_vfs& vfs = layer_->vfs;
    vfs = *layer_->below; // what is not about files goes straight through
    vfs.iVersion = 1;
    vfs.szOsFile = static_cast<int>(sizeof(OpenFile)) + layer_->below->szOsFile;
    vfs.zName = "watched";
    vfs.pAppData = layer_.get();
    vfs.pNext = nullptr;
    vfs.xOpen = [](sqlite3_vfs* self, const char* name, sqlite3_file* file, int flags, int* given) {
        const Layer& layer = layerOf<Layer>(self);
        auto* const opened = new (file) OpenFile{};
        opened->watch = &layer.watch;
        opened->name = name;
        opened->below = reinterpret_cast<sqlite3_file*>(opened + 1);
        const bool creates =
            name != nullptr && (flags & SQLITE_OPEN_CREATE) != 0 && ::access(name, F_OK) != 0;
        if (creates)
            if (const int code = ask(*opened, DiskStep::Create).code; code != SQLITE_OK)
                return code;
        const int code = layer.below->xOpen(layer.below, name, opened->below, flags, given);
        if (opened->below->pMethods != nullptr) opened->base.pMethods = &fileMethods;
        return code;
    };
    vfs.xDelete = [](sqlite3_vfs* self, const char* name, int waits) {
        const Layer& layer = layerOf<Layer>(self);
        const bool isThere = ::access(name, F_OK) == 0;
        const DiskAnswer answer =
            isThere ? layer.watch({DiskStep::Delete, name, 0, {}, waits != 0}) : DiskAnswer{};
        if (answer.code != SQLITE_OK) return answer.code;
        return layer.below->xDelete(layer.below, name, 0);
    };
    vfs.xAccess = [](sqlite3_vfs* self, const char* name, int flags, int* answer) {
        sqlite3_vfs* const under = layerOf<Layer>(self).below;
        return under->xAccess(under, name, flags, answer);
    };
    vfs.xFullPathname = [](sqlite3_vfs* self, const char* name, int size, char* full) {
        sqlite3_vfs* const under = layerOf<Layer>(self).below;
        return under->xFullPathname(under, name, size, full);
    };
    sqlite3_vfs_register(&vfs, 1);
}

WatchedDisk::~WatchedDisk()
{
    sqlite3_vfs_unregister(&layer_->vfs);
    sqlite3_vfs_register(layer_->below, 1);
}

} // namespace countersign::test
