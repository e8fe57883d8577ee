#include "ledger/files.h"

#include "ledger/file_descriptor_detail.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>

#include <cerrno>
#include <system_error>

namespace countersign {
namespace {

constexpr mode_t anyWriteBit = S_IWUSR | S_IWGRP | S_IWOTH;

Result<void> writeAll(int file, ByteView content, const std::filesystem::path& path)
{
    while (!content.empty()) {
        const ssize_t done = ::write(file, content.data(), content.size());
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) return fail(fileError(path, errno));
        content = content.subspan(static_cast<std::size_t>(done));
    }
    if (::fsync(file) != 0) return fail(fileError(path, errno));
    return {};
}

Result<void> checkWriteBits(const std::filesystem::path& path)
{
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return fail(fileError(path, errno));
    if ((found.st_mode & anyWriteBit) == 0)
        return fail(ErrorCode::StoreReadOnly, path.string() + ": write-protected by its mode");
    if (::access(path.c_str(), W_OK) != 0) return fail(fileError(path, errno));
    return {};
}

} // namespace

Error fileError(const std::filesystem::path& path, int errorNumber)
{
    const std::string detail = path.string() + ": " + std::generic_category().message(errorNumber);
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT: return {ErrorCode::StoreFull, detail};
    case EROFS:
    case EACCES:
    case EPERM: return {ErrorCode::StoreReadOnly, detail};
    case ENOENT:
    case ENOTDIR: return {ErrorCode::StoreMissing, detail};
    case EEXIST: return {ErrorCode::StoreExists, detail};
    default: return {ErrorCode::StorageFailed, detail};
    }
}

Result<Bytes> readFile(const std::filesystem::path& path, std::size_t limit)
{
    const FileDescriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!file.isOpen()) return fail(ErrorCode::FileUnreadable, fileError(path, errno).detail);
    const auto tooLong = [&] {
        return fail(
            ErrorCode::FileMalformed,
            path.string() + ": longer than " + std::to_string(limit) + " bytes");
    };
    struct stat found {};
    if (::fstat(file.number(), &found) != 0)
        return fail(ErrorCode::FileUnreadable, fileError(path, errno).detail);
    if (static_cast<std::uint64_t>(found.st_size) > limit) return tooLong();
    Bytes content(static_cast<std::size_t>(found.st_size));
    std::size_t have = 0;
    while (have < content.size()) {
        const ssize_t got = ::read(file.number(), content.data() + have, content.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fail(ErrorCode::FileUnreadable, fileError(path, errno).detail);
        if (got == 0) break; // it became shorter meanwhile
        have += static_cast<std::size_t>(got);
    }
    content.resize(have);
    return content;
}

Result<void> writeNewFile(const std::filesystem::path& path, ByteView content)
{
    const FileDescriptor file{
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR)};
    if (!file.isOpen()) return fail(fileError(path, errno));
    return writeAll(file.number(), content, path);
}

Result<void> replaceFile(const std::filesystem::path& path, ByteView content)
{
    std::filesystem::path unfinished = path;
    unfinished += ".new";
    std::error_code error;
    std::filesystem::remove(unfinished, error); // left behind by a power cut
    if (Result<void> written = writeNewFile(unfinished, content); !written) {
        std::filesystem::remove(unfinished, error);
        return written;
    }
    std::filesystem::rename(unfinished, path, error);
    if (error) return fail(fileError(path, error.value()));
    return syncDirectory(path.parent_path());
}

Result<void> makeEmptyFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return fail(fileError(folder, error.value()));
    const bool isEmpty = std::filesystem::is_empty(folder, error);
    if (error) return fail(fileError(folder, error.value()));
    if (isEmpty) return {};
    return fail(ErrorCode::StoreExists, folder.string() + ": not an empty folder");
}

Result<void> syncDirectory(const std::filesystem::path& directory)
{
    const FileDescriptor opened{::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!opened.isOpen() || ::fsync(opened.number()) != 0) return fail(fileError(directory, errno));
    return {};
}

Result<void>
checkWritable(const std::filesystem::path& directory, const std::filesystem::path& file)
{
    struct statvfs system {};
    if (::statvfs(directory.c_str(), &system) != 0) return fail(fileError(directory, errno));
    if ((system.f_flag & ST_RDONLY) != 0)
        return fail(ErrorCode::StoreReadOnly, directory.string() + ": on a read-only file system");
    if (Result<void> good = checkWriteBits(directory); !good) return good;
    return checkWriteBits(file);
}

} // namespace countersign
